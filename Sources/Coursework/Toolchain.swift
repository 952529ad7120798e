import Foundation

/// The toolchain that compiles what is judged.
public struct Toolchain: Sendable {
  /// The folder that holds its `bin` and `lib`, with links resolved.
  public let folder: URL
  /// What it calls itself, on one line.
  public let version: String

  /// The toolchain whose `swiftc` is first in the path.
  public init() throws(WorkshopError) {
    let here = URL(filePath: "/")
    let (status, output) = runTool(["swiftc", "-print-target-info"], in: here)
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
