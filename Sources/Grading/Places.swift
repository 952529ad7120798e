import Foundation

/// Where `path` leads: absolute, with the links of all that exists followed.
/// What is not there yet is not looked through, only kept.
public func resolved(_ path: String) -> URL {
  var folder = URL(filePath: path).standardizedFileURL
  var missing: [String] = []
  while folder.path != "/",
    !FileManager.default.fileExists(atPath: folder.path)
  {
    missing.append(folder.lastPathComponent)
    folder = folder.deletingLastPathComponent()
  }
  return missing.reversed().reduce(folder.resolvingSymlinksInPath()) {
    $0.appending(path: $1)
  }
}

/// Whether `place`, or a folder above it, is the folder `root`, under whatever
/// name.
public func isInside(_ place: URL, _ root: URL) -> Bool {
  func identity(_ folder: URL) -> [Int]? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: folder.resolvingSymlinksInPath().path)
    guard let system = attributes?[.systemNumber] as? Int,
      let number = attributes?[.systemFileNumber] as? Int
    else { return nil }
    return [system, number]
  }
  let course = identity(root)
  var folder = place
  while true {
    let real = folder.resolvingSymlinksInPath()
    if identity(real) == course && course != nil { return true }
    if real.path == "/" { return false }
    folder = real.deletingLastPathComponent()
  }
}
