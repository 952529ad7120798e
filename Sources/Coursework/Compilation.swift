import Foundation

extension Workshop {
  /// Compiles a chapter's files on a desk. A file that does not compile gives
  /// way to its stub, so that the others can still be judged.
  public func worker(
    for chapter: Chapter, on desk: Desk
  ) throws(WorkshopError) -> CompiledDesk {
    let (stubs, missing) = contents(of: folder(of: chapter, on: .stubs))
    if let name = missing.keys.first { throw .unreadable(name) }
    let (texts, unreadable) = contents(of: folder(of: chapter, on: desk))
    var files = stubs.merging(texts) { _, text in text }
    // The file that only names the type is the course's own on every desk.
    files[chapter.typeFile] = stubs[chapter.typeFile]
    return try compile(chapter, files, broken: unreadable, falling: stubs)
  }

  /// The texts in `folder` by file, and what is wrong with those that are none.
  private func contents(
    of folder: URL
  ) -> (texts: [String: String], unreadable: [String: [Diagnostic]]) {
    var texts: [String: String] = [:]
    var unreadable: [String: [Diagnostic]] = [:]
    for name in swiftFiles(in: folder) {
      let file = folder.appending(path: name)
      if let text = try? String(contentsOf: file, encoding: .utf8) {
        texts[name] = text
      } else {
        unreadable[name] = [
          Diagnostic(
            file: name, line: 1, column: 1,
            message: "this is not UTF-8 text that you may read")
        ]
      }
    }
    return (texts, unreadable)
  }

  /// Compiles `files`; those at fault give way to `stubs` until the rest
  /// compiles.
  private func compile(
    _ chapter: Chapter, _ files: [String: String],
    broken: [String: [Diagnostic]], falling stubs: [String: String]
  ) throws(WorkshopError) -> CompiledDesk {
    var current = files
    var broken = broken
    while true {
      switch try build(chapter, current) {
      case .success(let executable):
        return CompiledDesk(executable: executable, broken: broken)
      case .failure(let failure):
        var culprits = failure.diagnostics.grouped().filter { name, _ in
          current[name] != stubs[name]
        }
        if culprits.isEmpty {
          culprits = try suspects(chapter, current, stubs)
        }
        guard !culprits.isEmpty else { throw .brokenCourse(failure.output) }
        for (name, diagnostics) in culprits {
          broken[name] = diagnostics
          current[name] = stubs[name]
        }
      }
    }
  }

  /// The files that do not compile even when all others are stubs: for a fault
  /// that shows in another file than its own, such as a changed signature.
  private func suspects(
    _ chapter: Chapter, _ files: [String: String], _ stubs: [String: String]
  ) throws(WorkshopError) -> [String: [Diagnostic]] {
    var culprits: [String: [Diagnostic]] = [:]
    for (name, text) in files where text != stubs[name] {
      var alone = stubs
      alone[name] = text
      if case .failure(let failure) = try build(chapter, alone) {
        culprits[name] = failure.blamed(on: name)
      }
    }
    return culprits
  }
}

/// Why a build failed.
struct BuildFailure: Error {
  let output: String
  let diagnostics: [Diagnostic]

  /// The diagnostics in the words of file `name`, which alone was not a stub.
  func blamed(on name: String) -> [Diagnostic] {
    let own = diagnostics.filter { $0.file == name }
    if !own.isEmpty { return own }
    let message =
      diagnostics.first.map {
        "the function is not declared as in the stub: \($0.message)"
      } ?? output.split(separator: "\n").last { $0.contains("error") }
      .map(String.init) ?? output
    return [Diagnostic(file: name, line: 1, column: 1, message: message)]
  }
}

extension [Diagnostic] {
  fileprivate func grouped() -> [String: [Diagnostic]] {
    Dictionary(grouping: self, by: \.file)
  }
}

extension Workshop {
  /// Compiles and links `files` into a worker, unless it is there already.
  private func build(
    _ chapter: Chapter, _ files: [String: String]
  ) throws(WorkshopError) -> Result<URL, BuildFailure> {
    let archive = products.appending(path: "libWorker.a")
    guard let age = modification(of: archive) else {
      throw .missing(
        "libWorker.a", products.path,
        remedy: "Build it: swift build --product Worker")
    }
    let key = files.sorted { $0.key < $1.key }
      .map { $0.key + "\u{0}" + $0.value }.joined(separator: "\u{0}")
    let name = "\(chapter.digits)-\(fingerprint(of: key + "\(age)"))"
    let place = scratch.appending(path: name)
    let executable = place.appending(path: "worker")
    if FileManager.default.isExecutableFile(atPath: executable.path) {
      return .success(executable)
    }
    // Work under a name of this process's own and rename at the end, so that
    // two checks at once do not meet and a killed one leaves nothing half done.
    let draft = scratch.appending(path: "\(name).\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: draft) }
    do {
      try FileManager.default.createDirectory(
        at: draft, withIntermediateDirectories: true)
      for (file, text) in files {
        try Data(text.utf8).write(to: draft.appending(path: file))
      }
    } catch {
      throw .brokenCourse("I cannot write to \(draft.path): \(error)")
    }
    if let failure = runCompiler(chapter, files.keys.sorted(), in: draft) {
      return .failure(failure)
    }
    try? FileManager.default.moveItem(at: draft, to: place)
    prune(chapter)
    return .success(executable)
  }

  /// Deletes all but the newest workers of a chapter.
  private func prune(_ chapter: Chapter) {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: scratch.path)) ?? []
    let places = names.filter { $0.hasPrefix(chapter.digits + "-") }
      .map { scratch.appending(path: $0) }
      .sorted { (modification(of: $0) ?? 0) > (modification(of: $1) ?? 0) }
    for place in places.dropFirst(32) { try? manager.removeItem(at: place) }
  }

  private func runCompiler(
    _ chapter: Chapter, _ files: [String], in folder: URL
  ) -> BuildFailure? {
    let modules = products.appending(path: "Modules").path
    let arguments =
      [
        "swiftc", "-parse-as-library", "-swift-version", "6", "-wmo", "-Onone",
        "-module-name", "exercises\(chapter.digits)", "-I", modules,
        "-suppress-warnings",
      ] + files + [
        products.appending(path: "libWorker.a").path, "-o", "worker",
      ]
    let (status, output) = runTool(arguments, in: folder)
    if status == 0 { return nil }
    return BuildFailure(
      output: output, diagnostics: diagnostics(in: output))
  }

  private func modification(of file: URL) -> Double? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: file.path)
    let date = attributes?[.modificationDate] as? Date
    return date?.timeIntervalSinceReferenceDate
  }
}

/// Runs a tool of the toolchain and returns its status and all it printed.
public func runTool(
  _ arguments: [String], in folder: URL
) -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.standardInput = FileHandle.nullDevice
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  do { try process.run() } catch { return (127, "\(error)") }
  // Read before waiting: a full pipe would keep the tool from ending.
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}

/// The errors in a compiler's output, each once.
func diagnostics(in output: String) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for line in output.split(separator: "\n") {
    let parts = line.split(separator: ":", maxSplits: 4)
    guard parts.count == 5, parts[3] == " error", let row = Int(parts[1]),
      let column = Int(parts[2])
    else { continue }
    let diagnostic = Diagnostic(
      file: parts[0].split(separator: "/").last.map(String.init) ?? "",
      line: row, column: column,
      message: parts[4].trimmingCharacters(in: .whitespaces))
    if !found.contains(diagnostic) { found.append(diagnostic) }
  }
  return found
}

/// A name for `text` by its content: FNV-1a, 64 bits.
func fingerprint(of text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  return String(hash, radix: 16)
}
