import Foundation

/// Returns the content of a file; a leading `~` stands for the home folder.
///
/// - Throws: `DatasetError.unreadable`, or `.compressed` for a gzip file.
func bytes(ofFile path: String) throws(DatasetError) -> [UInt8] {
  let path = NSString(string: path).expandingTildeInPath
  var isFolder: ObjCBool = false
  let exists = FileManager.default
    .fileExists(atPath: path, isDirectory: &isFolder)
  if !exists {
    throw .unreadable(
      file: path, problem: "does not exist",
      remedy: "Check the path; a relative one starts at "
        + FileManager.default.currentDirectoryPath)
  }
  if isFolder.boolValue {
    throw .unreadable(
      file: path, problem: "is a folder", remedy: "Name a file in it")
  }
  guard let content = FileManager.default.contents(atPath: path) else {
    throw .unreadable(
      file: path, problem: "cannot be read",
      remedy: "Check that you may read it: ls -l '\(path)'")
  }
  if content.starts(with: [0x1f, 0x8b]) {
    throw .compressed(file: path)
  }
  return [UInt8](content)
}
