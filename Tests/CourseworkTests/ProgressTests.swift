import Foundation
import Testing

@testable import Coursework

private func place() -> URL {
  FileManager.default.temporaryDirectory
    .appending(path: "progress-\(UUID().uuidString)/progress.json")
}

@Test func `progress is remembered until the file changes`() throws {
  var progress = Progress()
  let passed = Judge().compare(
    doubling, answers: [.number(6), .number(-1), .number(0)])
  progress.remember(passed, text: "one")
  let file = place()
  try progress.save(to: file)
  let loaded = try Progress.load(from: file)
  #expect(loaded.verdict(on: doubling, text: "one") == .passed)
  #expect(loaded.verdict(on: doubling, text: "two") == nil)
}

@Test func `having passed once is not forgotten`() {
  var progress = Progress()
  let right: [Value] = [.number(6), .number(-1), .number(0)]
  progress.remember(Judge().compare(doubling, answers: right), text: "one")
  let wrong: [Value] = [.number(1), .number(-1), .number(0)]
  progress.remember(Judge().compare(doubling, answers: wrong), text: "two")
  #expect(progress.records["9.1"]?.hasPassed == true)
  #expect(progress.verdict(on: doubling, text: "two") == .failed)
}

@Test func `no file is no progress and a broken one is named`() throws {
  #expect(try Progress.load(from: place()).records.isEmpty)
  let file = place()
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data("not json".utf8).write(to: file)
  #expect {
    try Progress.load(from: file)
  } throws: { "\($0)".contains(file.path) }
}
