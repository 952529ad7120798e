import Foundation
import Testing

@testable import Grading

@Suite struct SubmissionArchiveTests {
  @Test func `a line of an archive's table of contents is read`() {
    let line =
      "-rw-r--r--  3.0 unx      842 tx defN 20261120.235900 Ada's work/a b.swift"
    #expect(
      SubmissionArchive.entry(line[...])
        == Entry(
          path: "Ada's work/a b.swift", kind: .file, bytes: 842,
          modified: Date(timeIntervalSince1970: 1_795_219_140)))
    #expect(SubmissionArchive.entry("3 files, 842 bytes") == nil)
  }

  @Test(arguments: [
    ("-rw-r--r--", "a.swift", Entry.Kind.file), ("-rw-r--r--", "a/", .folder),
    ("?rw-------", "a.swift", .file), ("?---------", "a/", .folder),
    ("drwxr-xr-x", "a/", .folder), ("lrwxrwxrwx", "a.swift", .link),
    ("prw-r--r--", "a.swift", .other), ("-rw----", "a.swift", .file),
  ])
  func `an entry without a kind is a file or a folder by its name`(
    kind: String, path: String, expected: Entry.Kind
  ) {
    let line = "\(kind)  2.0 unx  842 b- stor 20261120.235900 \(path)"
    #expect(SubmissionArchive.entry(line[...])?.kind == expected)
  }
}
