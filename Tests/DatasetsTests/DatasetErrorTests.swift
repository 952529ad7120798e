import Datasets
import Testing

struct DatasetErrorTests {
  @Test func `a malformed table reads as a sentence with its remedy`() {
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(text: "area\n70\nlarge\n", name: "flats.csv")
        .doubles("area")
    }
    #expect(
      error?.description
        == "flats.csv, line 3, column 1: "
        + "expected a finite decimal number in 'area', found 'large'. "
        + "Write it like -1.5 or 2e-3, or leave the whole record out.")
  }

  @Test func `counts that differ are told with both files`() {
    let error = DatasetError.countMismatch(
      imageFile: "train-images", imageCount: 60000,
      labelFile: "test-labels", labelCount: 10000)
    #expect(
      error.description
        == "train-images holds 60000 images, "
        + "but test-labels holds 10000 labels. "
        + "Give the two files of one set, both of training or both of test.")
  }
}
