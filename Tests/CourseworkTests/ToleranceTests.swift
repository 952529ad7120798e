import Testing

@testable import Coursework

private let tolerance = Tolerance(relative: 0.01, absolute: 0.001, because: "")

@Test(arguments: [
  (100.9, 100.0, true), (101.2, 100, false), (0.0009, 0, true),
  (0.0011, 0, false), (.nan, .nan, true), (.nan, 1, false), (1, .nan, false),
  (.infinity, .infinity, true), (.infinity, 1, false), (1, .infinity, false),
  (-.infinity, .infinity, false),
])
func `the tolerance is relative and absolute`(
  answer: Double, expected: Double, allowed: Bool
) {
  #expect(tolerance.allows(answer, for: expected) == allowed)
}

@Test func `lists of other lengths differ`() {
  let (one, two) = (Value.list([.number(1)]), Value.list([]))
  #expect(!tolerance.allows(one, for: two))
  #expect(!tolerance.allows(two, for: one))
  #expect(tolerance.allows(one, for: one))
}

@Test func `a number is no flag and nothing is nothing`() {
  #expect(!tolerance.allows(.boolean(true), for: .number(1)))
  #expect(tolerance.allows(.null, for: .null))
  #expect(!tolerance.allows(.null, for: .number(0)))
}
