import Coursework
import Foundation
import Testing

@testable import Grading

@Suite struct OverrideMemoryTests {
  let override = Override(
    learner: "ben", exercise: "1.1", points: Points(2), reason: "by hand")

  func memory(
    _ memory: OverrideMemory, _ overrides: [Override], _ verdict: Verdict
  ) -> OverrideMemory {
    memory.updated(with: overrides) { _ in
      .graded(Fixture.mark("1.1", verdict))
    }
  }

  @Test func `a new override remembers the mark of the day`() {
    let memory = memory(OverrideMemory(), [override], .failed)
    #expect(memory.entry(of: override)?.verdict == .failed)
    #expect(memory.entry(of: override)?.points == 0)
  }

  @Test func `a known override remembers what it was made against`() {
    let first = memory(OverrideMemory(), [override], .failed)
    #expect(memory(first, [override], .passed) == first)
    let absent = first.updated(with: [override]) { _ in .absent }
    #expect(absent == first)
  }

  @Test func `a changed override is new, and one that is gone forgotten`() {
    let first = memory(OverrideMemory(), [override], .failed)
    var changed = override
    changed.reason = "still by hand"
    let second = memory(first, [changed], .passed)
    #expect(second.entries.map(\.verdict) == [.passed])
    #expect(memory(second, [], .passed).entries == [])
  }

  @Test func `the memory survives being written and read`() throws {
    let memory = memory(OverrideMemory(), [override], .crashed)
    let data = Data(try json(memory).utf8)
    #expect(
      try JSONDecoder().decode(OverrideMemory.self, from: data) == memory)
  }
}
