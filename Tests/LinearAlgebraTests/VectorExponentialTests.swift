import Testing

@testable import LinearAlgebra

struct VectorExponentialTests {
  /// Points all over a range, and at the edges of every binade of exp.
  private func points(_ range: ClosedRange<Double>) -> [Double] {
    var generator = SeededGenerator(seed: 21)
    let length = range.upperBound - range.lowerBound
    let uniform = (0..<40_000).map { _ in
      range.lowerBound + length * generator.uniform()
    }
    let small = (0..<2_000).map { i in
      (i % 2 == 0 ? 1 : -1) * exp(-40 * generator.uniform())
    }
    let halves = (-1074...1023).flatMap { n -> [Double] in
      let edge = (Double(n) + 0.5) * log(2)
      return [edge.nextDown, edge, edge.nextUp]
    }
    return (uniform + small + halves).filter { range.contains($0) }
  }

  private func largestError(
    _ function: (Lanes) -> Lanes, _ plain: (Double) -> Double,
    _ points: [Double]
  ) -> Double {
    var largest = 0.0
    for (x, y) in zip(points, mapLanes(points, function)) {
      let right = plain(x)
      largest = max(largest, abs(y - right) / right.ulp)
    }
    return largest
  }

  @Test func `the exponential is within 1 ulp of the plain one`() {
    // The C library's is within 0.52 of the truth, so 1.5 bounds ours by 1.
    let error = largestError({ exponential($0) }, exp, points(-745...709.7))
    #expect(error <= 1, "\(error) units in the last place")
  }

  @Test func `the tail of the exponent is put in`() {
    // exp(x + t) = exp(x) (1 + t), for |t| ≤ ½ ulp of x.
    for x in [-700.3, -31.1, -0.4, 600.7] {
      let tail = 0.5 * x.ulp
      let y = exponential(Lanes(repeating: x), tail: Lanes(repeating: tail))[0]
      let right = exp(x) * (1 + tail)
      #expect(abs(y - right) <= 1.5 * right.ulp)
    }
  }

  @Test func `overflow, underflow and NaN are those of the plain one`() {
    let x: [Double] = [
      .infinity, -.infinity, .nan, 709.79, 1e300, -745.2, -1e300, 0, -0.0,
      -745.13, 709.78,
    ]
    let y = mapLanes(x) { exponential($0) }
    for i in x.indices where i != 2 {
      #expect(y[i] == exp(x[i]) || abs(y[i] - exp(x[i])) <= exp(x[i]).ulp)
    }
    #expect(y[2].isNaN)
  }
}
