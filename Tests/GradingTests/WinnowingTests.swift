import Testing

@testable import Grading

@Suite struct WinnowingTests {
  // A run of 8 tokens in windows of 4: 11 tokens in common leave a fingerprint.
  @Test func `what two texts share leaves a fingerprint`() {
    let shared = (0..<11).map { "s\($0)" }
    let one = (0..<30).map { "a\($0)" } + shared + (0..<9).map { "b\($0)" }
    let other = shared + (0..<40).map { "c\($0)" }
    let prints = Winnowing.fingerprints(of: one)
    #expect(!prints.isDisjoint(with: Winnowing.fingerprints(of: other)))
  }

  @Test func `what is different shares nothing`() {
    let one = Winnowing.fingerprints(of: (0..<60).map { "a\($0)" })
    let other = Winnowing.fingerprints(of: (0..<60).map { "b\($0)" })
    #expect(one.isDisjoint(with: other))
    #expect(one.count > 10)
  }

  @Test(arguments: [(0, 0), (7, 0), (8, 1), (11, 1)])
  func `a text shorter than a window has at most one`(tokens: Int, count: Int) {
    let text = (0..<tokens).map { "a\($0)" }
    #expect(Winnowing.fingerprints(of: text).count == count)
  }
}
