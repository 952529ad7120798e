import Coursework
import Foundation
import Testing

/// A small exercise: double a number.
let doubling = Exercise(
  "9.1", "Twice a number", .practice, minutes: 1, function: "double(_:)",
  arguments: ["x"], section: "9.1", formula: "2x",
  cases: [Case(3.0), Case(-0.5, note: "below zero"), Case(0.0)],
  tolerance: Tolerance(relative: 1e-12, because: "One rounding."),
  hints: ["Think.", "Add.", "Add x to itself."],
  mistakes: [
    Mistake("squares", "You multiplied x by itself.") { (x: Double) in x * x },
    Mistake("adds-two", "You added 2.") { (x: Double) in x + 2 },
  ]
) { (x: Double) in 2 * x }

/// Writes a shell script that stands for a program, and returns its place.
func script(_ text: String) throws -> URL {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "coursework-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: true)
  let file = folder.appending(path: "program")
  // Closed in every child: a program that is open for writing anywhere, also
  // in a child of a test beside this one, cannot be started.
  let descriptor = open(
    file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o755)
  try #require(descriptor >= 0)
  let bytes = Array(("#!/bin/sh\n" + text + "\n").utf8)
  try #require(write(descriptor, bytes, bytes.count) == bytes.count)
  close(descriptor)
  return file
}
