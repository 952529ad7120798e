import Datasets
import LinearAlgebra
import Testing

// Means: scikit-learn 1.9.1, load_iris, numpy 2.4.6.
struct IrisTests {
  @Test func `there are 50 flowers of each species, in blocks`() throws {
    let flowers = try iris()
    #expect(flowers.features.rows == 150)
    #expect(flowers.features.columns == 4)
    #expect(flowers.speciesNames == ["setosa", "versicolor", "virginica"])
    #expect(flowers.labels == (0..<150).map { $0 / 50 })
  }

  @Test(
    arguments: zip(
      0..<4, [5.843333333333335, 3.057333333333334, 3.758, 1.199333333333334]))
  func `column means are those of scikit-learn`(
    column: Int, mean: Double
  ) throws {
    let flowers = try iris()
    let values = flowers.features.column(column)
    // A sum of 150 numbers below 10, its order not numpy's.
    #expect(abs(values.reduce(0, +) / 150 - mean) < 1e-13)
  }

  // Rows 35 and 38, counted from 1, are wrong in the UCI copy. Bezdek and
  // others, IEEE Transactions on Fuzzy Systems 7 (1999), 368–369.
  @Test(
    arguments: [
      (0, [5.1, 3.5, 1.4, 0.2]), (34, [4.9, 3.1, 1.5, 0.2]),
      (37, [4.9, 3.6, 1.4, 0.1]), (149, [5.9, 3.0, 5.1, 1.8]),
    ])
  func `rows are Fisher's, also where the UCI copy is wrong`(
    row: Int, values: [Double]
  ) throws {
    let flowers = try iris()
    #expect(flowers.features.row(row) == values)
  }
}
