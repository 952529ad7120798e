import Coursework
import Foundation

/// `workbook reset 6.3`: puts the stub back and keeps what was there.
enum ResetCommand {
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "reset")
    let (chapter, exercise) = try Selection.one(arguments.words, for: "reset")
    let file = try house.file(of: exercise, in: chapter, on: .exercises)
    let stub = try house.file(of: exercise, in: chapter, on: .stubs)
    let manager = FileManager.default
    if manager.contentsEqual(atPath: file.path, andPath: stub.path) {
      Terminal.say("\(house.relative(file)) is the stub already.")
      return 0
    }
    if manager.fileExists(atPath: file.path) {
      let backup = try backUp(file, in: house)
      Terminal.say("Your answer is kept in \(house.relative(backup)).")
    }
    try Data(contentsOf: stub).write(to: file, options: .atomic)
    Terminal.say("\(house.relative(file)) is a stub again.")
    return 0
  }

  /// Copies `file` to a new file of the backup folder.
  private static func backUp(_ file: URL, in house: House) throws -> URL {
    let folder = house.root.appending(path: ".workbook/backups")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    let name = file.deletingPathExtension().lastPathComponent
    var number = 1
    var backup = folder.appending(path: "\(name).\(number).swift")
    while FileManager.default.fileExists(atPath: backup.path) {
      number += 1
      backup = folder.appending(path: "\(name).\(number).swift")
    }
    try FileManager.default.copyItem(at: file, to: backup)
    return backup
  }
}
