import Foundation
import Testing

@testable import Grading

@Suite struct OutputFolderTests {
  let url = FileManager.default.temporaryDirectory
    .appending(path: "folder-\(UUID().uuidString)")

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  @Test func `a run after one that was stopped leaves the same`() throws {
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = OutputFolder(url: url)
    try folder.replace(with: ["a.txt": "a", "old/b.txt": "b"])
    // Stopped between the draft of a file and its name, and before the files
    // that are gone were removed.
    let list = "[\"a.txt\", \"c.txt\", \"old/b.txt\", \"outputs.json\"]"
    try folder.write(list, to: "outputs.json")
    try "half".write(
      to: url.appending(path: ".unfinished"), atomically: false,
      encoding: .utf8)
    try folder.replace(with: ["a.txt": "new", "c.txt": "c"])
    #expect(try names() == ["a.txt", "c.txt", "outputs.json"])
    #expect(folder.text(of: "a.txt") == "new")
  }

  @Test func `a file whose text is the same is not written again`() throws {
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = OutputFolder(url: url)
    func number() throws -> Int? {
      try folder.replace(with: ["a.txt": "a"])
      let file = url.appending(path: "a.txt").path
      let about = try FileManager.default.attributesOfItem(atPath: file)
      return (about[.systemFileNumber] as? NSNumber)?.intValue
    }
    #expect(try number() == number())
  }

  @Test func `a place that cannot be written is named`() throws {
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = OutputFolder(url: url)
    // A folder that is not empty stands where the file should.
    try folder.write("x", to: "a.txt/x")
    let error = #expect(throws: OutputError.self) {
      try folder.write("a", to: "a.txt")
    }
    #expect(error?.description.contains("a.txt") == true)
  }
}
