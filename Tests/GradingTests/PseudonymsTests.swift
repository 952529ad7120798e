import Foundation
import Testing

@testable import Grading

@Suite struct PseudonymsTests {
  @Test func `a class and its secret give the same pseudonyms`() {
    let one = Pseudonyms(for: ["ben", "ana"], salt: "5a17")
    #expect(one == Pseudonyms(for: ["ana", "ben"], salt: "5a17"))
    #expect(one.learners.map(\.learner) == ["ana", "ben"])
    // The digest of "5a17:ana" by Python 3's hashlib.
    #expect(one.pseudonym(of: "ana") == "learner-5e3229cc69")
  }

  @Test func `another secret gives other pseudonyms`() {
    let one = Pseudonyms(for: ["ana"], salt: Pseudonyms.salt())
    let other = Pseudonyms(for: ["ana"], salt: Pseudonyms.salt())
    #expect(one.salt.count == 32)
    #expect(one.pseudonym(of: "ana") != other.pseudonym(of: "ana"))
  }

  @Test func `who comes later changes nobody's pseudonym`() {
    let few = Pseudonyms(for: ["ana"], salt: "1")
    let many = Pseudonyms(for: (0..<300).map { "x\($0)" } + ["ana"], salt: "1")
    #expect(few.pseudonym(of: "ana") == many.pseudonym(of: "ana"))
    #expect(Set(many.learners.map(\.pseudonym)).count == 301)
  }

  @Test func `names that only look the same have two pseudonyms`() {
    let names = ["zo\u{EB}", "zoe\u{308}"]
    let both = Pseudonyms(for: names, salt: "1")
    #expect(both.pseudonym(of: names[0]) != both.pseudonym(of: names[1]))
  }
}
