import Foundation
import Testing

@testable import Datasets

struct FileBytesTests {
  @Test func `bytes are those of the file`() throws {
    let file = try TemporaryFile(bytes: [0, 255, 10])
    defer { file.remove() }
    #expect(try bytes(ofFile: file.path) == [0, 255, 10])
  }

  @Test func `a gzip file is answered with how to unpack it`() throws {
    let file = try TemporaryFile(bytes: [0x1f, 0x8b, 8, 0])
    defer { file.remove() }
    for read: () throws -> Void in [
      { _ = try IDXFile(contentsOf: file.path, dimensions: 3) },
      { _ = try CSVTable(contentsOf: file.path) },
    ] {
      let error = #expect(throws: DatasetError.self) { try read() }
      #expect(error == .compressed(file: file.path))
      #expect(error?.description.contains("gunzip") == true)
    }
  }

  @Test func `a missing file is answered with where it was looked for`() {
    let error = #expect(throws: DatasetError.self) {
      try bytes(ofFile: "no/such/file.csv")
    }
    let text = error?.description ?? ""
    #expect(text.contains("no/such/file.csv does not exist"))
    #expect(text.contains(FileManager.default.currentDirectoryPath))
  }

  @Test func `a folder is called a folder`() {
    let folder = FileManager.default.temporaryDirectory.path
    let error = #expect(throws: DatasetError.self) {
      try bytes(ofFile: folder)
    }
    #expect(error?.description.contains("is a folder") == true)
  }

  @Test func `a tilde stands for the home folder`() {
    let error = #expect(throws: DatasetError.self) {
      try bytes(ofFile: "~/no-such-file-of-datasets")
    }
    #expect(error?.description.contains("~") == false)
  }
}
