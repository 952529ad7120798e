import Foundation

extension Workshop {
  /// Compiles a chapter's files. One that does not compile gives way to its
  /// stub, so that the others can still be judged.
  public func worker(
    for chapter: Chapter, _ desk: DeskFiles
  ) throws(WorkshopError) -> CompiledDesk {
    let stubs = self.files(of: chapter, on: .stubs)
    if let name = stubs.unreadable.keys.first { throw .unreadable(name) }
    var files = stubs.texts.merging(desk.texts) { _, text in text }
    // The file that only names the type is the course's own on every desk.
    files[chapter.typeFile] = stubs.texts[chapter.typeFile]
    return try compile(
      chapter, files, broken: desk.unreadable, falling: stubs.texts)
  }

  /// What stands on a desk.
  public func files(of chapter: Chapter, on desk: Desk) -> DeskFiles {
    let folder = folder(of: chapter, on: desk)
    var found = DeskFiles([:])
    for name in swiftFiles(in: folder) {
      let file = folder.appending(path: name)
      if let text = try? String(contentsOf: file, encoding: .utf8) {
        found.texts[name] = text
      } else {
        found.unreadable[name] = [
          Diagnostic(
            file: name, line: 1, column: 1,
            message: "this is not UTF-8 text that you may read")
        ]
      }
    }
    return found
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
          guard current != stubs else { throw .brokenCourse(failure.output) }
          // None is found where time ran out that was there the second time:
          // then all together compiled, and do so at once.
          culprits = try suspects(chapter, current, stubs)
        }
        for (name, diagnostics) in culprits {
          broken[name] = diagnostics
          current[name] = stubs[name]
        }
      }
    }
  }

  /// The files that spoil what compiles without them, tried one after the
  /// other: for a fault that shows in another file than its own, such as a
  /// changed signature, or that two files make together, such as one name twice
  /// for the linker.
  private func suspects(
    _ chapter: Chapter, _ files: [String: String], _ stubs: [String: String]
  ) throws(WorkshopError) -> [String: [Diagnostic]] {
    if case .failure(let failure) = try build(chapter, stubs) {
      throw .brokenCourse(failure.output)
    }
    var culprits: [String: [Diagnostic]] = [:]
    var sound = stubs
    for (name, text) in files.sorted(by: { $0.key < $1.key })
    where text != stubs[name] {
      var more = sound
      more[name] = text
      switch try build(chapter, more) {
      case .success: sound = more
      case .failure(let failure): culprits[name] = failure.blamed(on: name)
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
      throw .unwritable(scratch.path, error.localizedDescription)
    }
    if let failure = try runCompiler(chapter, files.keys.sorted(), in: draft) {
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

  private func modification(of file: URL) -> Double? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: file.path)
    let date = attributes?[.modificationDate] as? Date
    return date?.timeIntervalSinceReferenceDate
  }
}

/// A name for `text` by its content: FNV-1a, 64 bits.
public func fingerprint(of text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  return String(hash, radix: 16)
}
