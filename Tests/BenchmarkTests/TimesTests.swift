import Testing

@testable import benchmark

@Suite struct TimesTests {
  @Test func `median and quartiles lie between the runs`() {
    var times = Times()
    for seconds in [4.0, 1, 3, 2] { times.add(seconds) }
    #expect(times.median == 2.5)
    #expect(times.quantile(0.25) == 1.75)
    #expect(times.quantile(1) == 4)
    #expect(Times().median.isNaN)
  }

  @Test func `the slope of a power is its exponent`() {
    let points = [10, 100, 1000].map { size in
      (
        size: size,
        point: ScalingPoint(seconds: Double(size * size), memory: 1)
      )
    }
    let scaling = Scaling(axis: "rows", points: points)
    #expect(abs(scaling.exponent - 2) < 1e-12)
    #expect(abs(scaling.lastExponent - 2) < 1e-12)
    #expect(scaling.bend > 0.5)
  }

  @Test func `a straight line has its two parts and no bend`() {
    let points = [10, 20, 50, 1000].map { size in
      (
        size: size,
        point: ScalingPoint(seconds: 3 + 0.5 * Double(size), memory: 1)
      )
    }
    let scaling = Scaling(axis: "columns", points: points)
    #expect(abs(scaling.fixed - 3) < 1e-9)
    #expect(abs(scaling.each - 0.5) < 1e-12)
    #expect(scaling.bend < 1e-9)
    #expect(scaling.exponent < 1 && scaling.lastExponent < 1)
  }

  @Test func `durations have a unit and three digits`() {
    #expect(String(seconds: 0.0123) == "12.3 ms")
    #expect(String(seconds: 1.5e-6) == "1.50 µs")
    #expect(
      String(seconds: 2.345) == "2.35 s" || String(seconds: 2.345) == "2.34 s")
  }
}
