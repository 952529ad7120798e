import LinearAlgebra
import Testing

struct StatisticsTests {
  // By hand: mean 5, squared deviations 9 1 1 1 0 0 4 16, sum 32, n 8.
  let x: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]

  @Test func `the mean and the population standard deviation`() {
    #expect(mean(x) == 5)
    #expect(standardDeviation(x) == 2)
  }

  @Test func `the mean of many equal numbers is that number`() {
    // Added plainly, 100,000 tenths are off by 1.9e−8.
    #expect(mean([Double](repeating: 0.1, count: 100_000)) == 0.1)
    #expect(mean([1, .infinity]) == .infinity)
  }

  @Test func `a far shift leaves the standard deviation`() {
    #expect(standardDeviation(x.map { $0 + 1e9 }) == 2)
  }

  @Test func `no elements have no mean`() {
    #expect(mean([]).isNaN)
    #expect(standardDeviation([]).isNaN)
    #expect(standardDeviation([7]) == 0)
  }

  @Test func `argMax is the first of the largest`() {
    #expect(argMax([1, 3, 3, 2]) == 1)
    #expect(argMax([-.infinity, -.infinity]) == 0)
    #expect(argMax([-0.0, 0.0]) == 0)
  }

  @Test(arguments: [[Double.nan, 3, 5], [3, .nan, 5], [3, 5, .nan]])
  func `argMax does not hide a NaN`(x: [Double]) {
    #expect(x[argMax(x)].isNaN)
  }
}
