import Foundation
import Testing

@testable import Coursework

/// Where something else than the course's files is at fault, the message does
/// not send anybody to look for it there.
@Suite struct WorkshopErrorTests {
  private let place = FileManager.default.temporaryDirectory
    .appending(path: "workshop-\(UUID().uuidString)")
  private let chapter = Chapter(
    1, "LogisticRegression", title: "", exercises: [])

  /// What is said when nothing can be compiled in `workshop`.
  private func complaint(of workshop: Workshop) throws -> String {
    let error = try #require(throws: WorkshopError.self) {
      try workshop.worker(for: chapter, DeskFiles([:]))
    }
    return "\(error)"
  }

  @Test func `a place that cannot be written to is named`() throws {
    let course = try Workshop(above: #filePath)
    try Data().write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = place.appending(path: "in a file")
    let workshop = Workshop(
      root: course.root, products: course.products, scratch: folder)
    let start = "I cannot write to \(folder.path). Check the place on the disk"
    #expect(try complaint(of: workshop).hasPrefix(start))
    let error = try #require(throws: WorkshopError.self) {
      try workshop.prepareHeaders(in: folder, for: chapter)
    }
    #expect("\(error)".hasPrefix(start))
  }

  @Test(.enabled(if: Sandbox.strongest().strength != .limits))
  func `a sandbox that does not stand is no fault of the course`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let course = try Workshop(above: #filePath)
    var workshop = Workshop(
      root: course.root, products: course.products, scratch: place)
    workshop.confinement = Workshop.Confinement(
      .strongest(), try Toolchain(),
      headers: place.appending(path: "not there"))
    let complaint = try complaint(of: workshop)
    #expect(complaint.hasPrefix("The compiler could not be kept apart"))
    #expect(complaint.contains("not there"))
    #expect(!complaint.contains("do not compile"))
  }
}
