import Foundation

/// The toolchain that compiles what is judged.
public struct Toolchain: Sendable {
  /// The folder that holds its `bin` and `lib`, with links resolved.
  public let folder: URL
  /// What it calls itself, on one line.
  public let version: String

  /// The toolchain whose `swiftc` is first in the path.
  public init() throws(WorkshopError) { try self.init(compiler: "swiftc") }

  /// The toolchain of the launcher `compiler`. What it warns of is not read: it
  /// is no part of what the toolchain is.
  init(compiler: String) throws(WorkshopError) {
    let here = URL(filePath: "/")
    let (status, output) = runTool(
      [compiler, "-print-target-info"], in: here, readsErrors: false)
    guard status == 0,
      let target = try? JSONDecoder().decode(
        TargetInfo.self, from: Data(output.utf8))
    else {
      throw .missing(
        "a Swift compiler", "the path",
        remedy: "Install Swift 6.2 or later so that 'swiftc --version' works.")
    }
    // …/usr/lib/swift
    folder = URL(filePath: target.paths.runtimeResourcePath)
      .resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
    version = target.compilerVersion
  }

  /// The compiler itself, not a launcher that chooses among several.
  var compiler: String { folder.appending(path: "bin/swiftc").path }

  /// The folder of libraries that a compiled program needs.
  public var runtime: String { folder.appending(path: "lib/swift").path }
}

/// What the compiler says of itself.
private struct TargetInfo: Decodable {
  struct Paths: Decodable { let runtimeResourcePath: String }
  let compilerVersion: String
  let paths: Paths
}

/// Runs a tool of the toolchain and returns its status and all it printed, or
/// only what it printed to standard output. The tool has a folder of its own
/// for what is temporary: the compiler forgets some of it.
public func runTool(
  _ arguments: [String], in folder: URL, readsErrors: Bool = true
) -> (status: Int32, output: String) {
  let manager = FileManager.default
  let temporary = manager.temporaryDirectory
    .appending(path: "workbook-\(UUID().uuidString)")
  defer { try? manager.removeItem(at: temporary) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["TMPDIR=" + temporary.path] + arguments
  process.currentDirectoryURL = folder
  process.standardInput = FileHandle.nullDevice
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = readsErrors ? pipe : FileHandle.nullDevice
  do {
    try manager.createDirectory(
      at: temporary, withIntermediateDirectories: true)
    try process.run()
  } catch { return (127, "\(error)") }
  // Read before waiting: a full pipe would keep the tool from ending.
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}
