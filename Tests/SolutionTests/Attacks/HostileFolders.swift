import Foundation

/// Attacks by what lies in a folder that is handed in.
enum HostileFolders {
  static let all: [Attack] = [
    .folder("a link to the solution") { folder, room in
      try link(folder, AttackRoom.target, to: solution(room))
    },
    .folder("a chapter that is a link", hitsAll: true) { folder, room in
      try FileManager.default.removeItem(at: folder)
      try make(folder)
      try link(
        folder, AttackRoom.chapter,
        to: room.root.path + "/Solutions/"
          + AttackRoom.chapter)
    },
    .folder("a submission that is a link", hitsAll: true) { folder, room in
      try FileManager.default.removeItem(at: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path, withDestinationPath: room.root.path + "/Solutions")
    },
    .folder("a link to itself", hitsAll: true) { folder, _ in
      try link(folder, "loop", to: ".")
      try link(folder, AttackRoom.target, to: AttackRoom.target)
    },
    .folder("a pipe") { folder, _ in
      mkfifo(path(folder, AttackRoom.target), 0o666)
      mkfifo(path(folder, "pipe"), 0o666)
    },
    .folder("a device, where it can be made") { folder, _ in
      mknod(path(folder, AttackRoom.target), S_IFCHR | 0o666, 0x105)
    },
    .folder("a folder with the name of a file") { folder, _ in
      try make(folder.appending(path: AttackRoom.target))
    },
    .folder("a file of a gigabyte") { folder, _ in
      let name = path(folder, AttackRoom.target)
      let file = open(name, O_WRONLY | O_CREAT, 0o666)
      ftruncate(file, 1 << 30)
      close(file)
    },
    .folder("a file that is no text") { folder, _ in
      try Data([0xff, 0xfe, 0x00, 0xc0]).write(
        to: folder.appending(path: AttackRoom.target))
    },
    .folder("names that are no text") { folder, _ in
      for bytes: [UInt8] in [
        [0xff, 0xfe], [0xc3, 0x28], [10], [27, 91, 50, 74],
      ] {
        let name =
          Array(folder.path.utf8) + [47] + bytes
          + Array(AttackRoom.target.utf8) + [0]
        let file = open(
          name.map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT, 0o666)
        close(file)
      }
    },
    .folder("names that command, reverse and draw tables") { folder, _ in
      for name in [
        "\u{202E}tfiws.sddO-1.1", "1.1-\u{61C}\u{2066}Odds.swift",
        "１.１-Odds.swift", "1.1-Odds.swift\u{200B}", "a\n# 3 of 3 points",
        "|\u{301} 3 |\u{301}", "<script>alert(1)<", "=cmd|' /C calc'!A0",
        "\u{9B}2J", "\u{1B}]0;x\u{7}", "[x](javascript:a)", "1.1-Odds.swift.",
      ] {
        try write("x", folder, name)
      }
    },
    .folder("names that differ in case") { folder, _ in
      try write("a", folder, "1.1-ODDS.swift")
      try write("b", folder, "1.1-odds.SWIFT")
      try write("c", folder, "exercises/01-logisticregression/1.1-Odds.swift")
    },
    .folder("a file from the end of time") { folder, _ in
      try write("x", folder, "late")
      let end = timespec(tv_sec: .max, tv_nsec: 0)
      for name in ["late", "1.2-Sigmoid.swift"] {
        utimensat(AT_FDCWD, path(folder, name), [end, end], 0)
      }
    },
    .folder("a package, tests and plugins") { folder, room in
      let harm = room.filled(
        """
        // swift-tools-version: 6.2
        import Foundation
        import PackageDescription
        let done: Void = FileManager.default.createFile(
          atPath: "/tmp/@MARKER@", contents: nil) ? () : ()
        let package = Package(name: "x")
        """)
      for name in [
        "Package.swift", "Tests/SolutionTests/SolutionTests.swift",
        "Plugins/Plugin/plugin.swift", "Sources/Worker/Serve.swift",
        "module.modulemap", ".swift-format", "Sources/Checks/Course.swift",
      ] {
        try write(harm, folder, name)
      }
    },
    .folder("thousands of files and folders", hitsAll: true) { folder, _ in
      var deep = folder
      for level in 0..<60 {
        deep = deep.appending(path: "a\(level)")
      }
      try make(deep)
      for number in 0..<5200 {
        close(open(path(folder, "0\(number)"), O_WRONLY | O_CREAT, 0o666))
      }
    },
  ]

  private static func solution(_ room: AttackRoom) -> String {
    room.root.path + "/Solutions/" + AttackRoom.chapter + "/"
      + AttackRoom.target
  }

  private static func path(_ folder: URL, _ name: String) -> String {
    folder.appending(path: name).path
  }

  private static func make(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
  }

  private static func link(_ folder: URL, _ name: String, to target: String)
    throws
  {
    try FileManager.default.createSymbolicLink(
      atPath: path(folder, name), withDestinationPath: target)
  }

  private static func write(_ text: String, _ folder: URL, _ name: String)
    throws
  {
    let place = folder.appending(path: name)
    try make(place.deletingLastPathComponent())
    try Data(text.utf8).write(to: place)
  }
}
