import Foundation

extension Workshop {
  /// Compiles and links `files`, which stand in `folder`: nothing, if it works.
  func runCompiler(
    _ chapter: Chapter, _ files: [String], in folder: URL
  ) throws(WorkshopError) -> BuildFailure? {
    let arguments =
      call(for: chapter) + ["-suppress-warnings"] + files + [
        products.appending(path: "libWorker.a").path, "-o", "worker",
      ]
    let (status, output) =
      if let confinement {
        try confined(
          confinement,
          arguments + ["-module-cache-path", confinement.headers.path],
          in: folder)
      } else {
        runTool(arguments, in: folder)
      }
    if status == 0 { return nil }
    let text = output.replacingOccurrences(of: folder.path + "/", with: "")
    return BuildFailure(output: text, diagnostics: diagnostics(in: text))
  }

  /// The compiler and how it reads a chapter's files, in every call the same:
  /// what it learns of headers holds for the same settings only.
  private func call(for chapter: Chapter) -> [String] {
    [
      "swiftc", "-parse-as-library", "-swift-version", "6", "-wmo", "-Onone",
      "-module-name", "exercises\(chapter.digits)",
      "-I", products.appending(path: "Modules").path,
    ]
  }

  /// Fills `folder` with what the compiler learns of C's headers from a
  /// chapter's stubs, which are the course's own.
  public func prepareHeaders(
    in folder: URL, for chapter: Chapter
  ) throws(WorkshopError) {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true)
    } catch { throw .unwritable(folder.path, error.localizedDescription) }
    let stubs = self.folder(of: chapter, on: .stubs)
    let arguments =
      call(for: chapter)
      + ["-typecheck", "-module-cache-path", folder.path]
      + swiftFiles(in: stubs)
    let (status, output) = runTool(arguments, in: stubs)
    guard status == 0 else { throw .brokenCourse(output) }
    // For whatever user the compiler runs as later.
    _ = runTool(["chmod", "-R", "a+rX", folder.path], in: stubs)
  }

  /// Runs the compiler where it sees its own files, the modules it imports and
  /// `folder`, for a stranger's files: it can be made to run for ever.
  private func confined(
    _ confinement: Confinement, _ arguments: [String], in folder: URL
  ) throws(WorkshopError) -> (status: Int32, output: String) {
    let toolchain = confinement.toolchain
    let modules = ["LinearAlgebra", "Worker"].map {
      products.appending(path: "Modules/\($0).swiftmodule").path
    }
    let grant = Sandbox.Grant(
      readable: [toolchain.folder.path] + modules
        + [products.appending(path: "libWorker.a").path]
        + [confinement.headers.path],
      writable: folder.path, seconds: 10, megabytes: 16_384, fileMegabytes: 64,
      files: 256, processes: 64)
    var limits = Limits(seconds: 15, megabytes: 2048)
    limits.outputBytes = 1 << 18
    let outcome: Outcome
    do {
      outcome = try confinement.sandbox.run(
        [toolchain.compiler] + arguments.dropFirst(), grant, limits: limits)
    } catch { throw .unconfined("\(error)") }
    if case .exited(0) = outcome.ending { return (0, "") }
    let said = String(decoding: outcome.errors, as: UTF8.self)
    let words = String(decoding: outcome.output, as: UTF8.self)
    return (1, words + said + remark(outcome.ending))
  }

  /// What a compiler that was stopped could not say itself.
  private func remark(_ ending: Ending) -> String {
    switch ending {
    case .ranOutOfTime, .signalled(SIGXCPU), .signalled(SIGKILL):
      "\nerror: the compiler did not end within 10 s"
    case .ranOutOfMemory: "\nerror: the compiler needed more than 2 GB"
    default: ""
    }
  }
}
