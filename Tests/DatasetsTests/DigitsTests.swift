import Datasets
import LinearAlgebra
import Testing

// Counts and sums: scikit-learn 1.9.1, load_digits, numpy 2.4.6.
struct DigitsTests {
  @Test func `1200 images are for training and 597 for the test`() throws {
    let digits = try digits()
    #expect(digits.train.count == 1200)
    #expect(digits.test.count == 597)
    for set in [digits.train, digits.test] {
      #expect(set.images.rows == set.count)
      #expect(set.images.columns == 64)
      #expect(set.height == 8 && set.width == 8)
      #expect(set.brightest == 16)
    }
  }

  @Test func `each digit has its share of both parts`() throws {
    let digits = try digits()
    #expect(
      counts(digits.train.labels)
        == [119, 121, 117, 121, 120, 123, 120, 118, 119, 122])
    #expect(
      counts(digits.test.labels)
        == [59, 61, 60, 62, 61, 59, 61, 61, 55, 58])
  }

  @Test func `the ink adds up to that of scikit-learn`() throws {
    let digits = try digits()
    #expect(digits.train.images.elements.reduce(0, +) == 376_421)
    #expect(digits.test.images.elements.reduce(0, +) == 185_297)
  }

  @Test(arguments: [(0, 0.0), (3, 13_906), (34, 9_369), (63, 526)])
  func `a column adds up to that of scikit-learn`(
    column: Int, sum: Double
  ) throws {
    let train = try digits().train
    let values = train.images.column(column)
    #expect(values.reduce(0, +) == sum)
  }

  @Test func `the split falls between a 1 and a 7`() throws {
    let digits = try digits()
    #expect(
      digits.train.labels.prefix(12) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
    #expect(digits.train.labels.last == 1)
    #expect(digits.test.labels.first == 7)
    #expect(digits.test.labels.suffix(5) == [9, 0, 8, 9, 8])
    #expect(
      digits.test.images.elements.prefix(16)
        == [0, 0, 12, 16, 16, 12, 0, 0, 0, 0, 6, 4, 10, 13, 1, 0])
  }

  @Test func `scaled pixels are sixteenths and run from 0 to 1`() throws {
    let train = try digits().train
    let scaled = train.scaled()
    #expect(scaled.brightest == 1)
    #expect(scaled.images.elements.min() == 0)
    #expect(scaled.images.elements.max() == 1)
    #expect(scaled.images.elements.map { 16 * $0 } == train.images.elements)
    #expect(scaled.labels == train.labels)
  }

  @Test func `scaling twice changes nothing more`() throws {
    let once = try digits().test.scaled()
    #expect(once.scaled().images.elements == once.images.elements)
  }

  private func counts(_ labels: [Int]) -> [Int] {
    labels.reduce(into: Array(repeating: 0, count: 10)) { $0[$1] += 1 }
  }
}
