import LinearAlgebra
import Logits
import Testing

struct StandardiserTests {
  let features = Matrix([[1, 5], [2, 5], [3, 5], [6, 5]])

  @Test func `the training columns get mean 0 and standard deviation 1`() {
    let column = Standardiser.fit(features).apply(features).column(0)
    #expect(abs(mean(column)) <= 1e-16)
    #expect(isClose(standardDeviation(column), to: 1, relative: 1e-15))
  }

  @Test func `a constant column becomes zero, and is only shifted later`() {
    let standardiser = Standardiser.fit(features)
    #expect(standardiser.apply(features).column(1) == [0, 0, 0, 0])
    #expect(standardiser.apply([3, 7])[1] == 2)
  }

  @Test func `new data are judged by the training data`() {
    // By hand: mean 3, squared deviations 4 1 0 9, variance 14/4.
    let z = Standardiser.fit(features).apply([10, 5])
    #expect(isClose(z[0], to: 7 / 3.5.squareRoot(), relative: 1e-15))
  }

  @Test func `a NaN stays where it is`() {
    let z = Standardiser.fit(features).apply(Matrix([[.nan, 5], [1, 5]]))
    #expect(z[0, 0].isNaN)
    #expect(z[1, 0].isFinite && z[0, 1] == 0)
  }
}
