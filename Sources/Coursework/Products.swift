import Foundation

/// The folder of built products that this program or test bundle stands in.
public func productsFolder() -> URL {
  let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
  let program =
    bundle?.bundleURL ?? Bundle.main.executableURL
    ?? URL(filePath: CommandLine.arguments[0])
  return program.resolvingSymlinksInPath().deletingLastPathComponent()
}
