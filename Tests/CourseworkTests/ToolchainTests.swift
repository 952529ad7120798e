import Foundation
import Testing

@testable import Coursework

@Suite struct ToolchainTests {
  @Test func `a warning of the launcher is no part of the toolchain`() throws {
    let launcher = try script(
      """
      echo 'warning: the clock is slow' >&2
      exec swiftc "$@"
      """)
    defer {
      try? FileManager.default.removeItem(
        at: launcher.deletingLastPathComponent())
    }
    let plain = try Toolchain()
    let warned = try Toolchain(compiler: launcher.path)
    #expect(warned.version == plain.version)
    #expect(warned.folder == plain.folder)
    #expect(plain.version.contains("Swift version"))
  }

  @Test func `without a compiler the remedy is told`() throws {
    let error = try #require(throws: WorkshopError.self) {
      try Toolchain(compiler: "/nowhere/swiftc")
    }
    #expect("\(error)".contains("Install Swift"))
  }
}
