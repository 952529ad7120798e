import Foundation

/// The processes of the machine at one moment.
struct ProcessTable {
  /// One process.
  struct Entry {
    let number: pid_t
    let parent: pid_t
    let kilobytes: Int
  }

  private let entries: [Entry]

  /// What runs now.
  init() { entries = ProcessTable.numbers().compactMap(ProcessTable.entry) }

  /// `process` itself, all that descends from it, and all that is in the
  /// session it leads.
  func family(of process: pid_t) -> [Entry] {
    let children = Dictionary(grouping: entries, by: \.parent)
    var members = entries.filter {
      $0.number == process || getsid($0.number) == process
    }
    var known = Set(members.map(\.number))
    var next = 0
    while next < members.count {
      for child in children[members[next].number] ?? []
      where known.insert(child.number).inserted {
        members.append(child)
      }
      next += 1
    }
    return members
  }
}

#if canImport(Darwin)
  extension ProcessTable {
    private static func numbers() -> [pid_t] {
      var numbers = [pid_t](repeating: 0, count: 1 << 16)
      let count = proc_listallpids(
        &numbers, Int32(numbers.count * MemoryLayout<pid_t>.stride))
      return Array(numbers.prefix(max(0, Int(count))))
    }

    private static func entry(_ number: pid_t) -> Entry? {
      var all = proc_taskallinfo()
      let size = Int32(MemoryLayout<proc_taskallinfo>.stride)
      guard
        proc_pidinfo(number, PROC_PIDTASKALLINFO, 0, &all, size) == size
      else { return nil }
      return Entry(
        number: number, parent: pid_t(all.pbsd.pbi_ppid),
        kilobytes: Int(all.ptinfo.pti_resident_size >> 10))
    }
  }
#else
  extension ProcessTable {
    private static func numbers() -> [pid_t] {
      let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc")
      return (names ?? []).compactMap { pid_t($0) }
    }

    /// Reads the system's line about a process; its name, in parentheses, may
    /// hold anything.
    private static func entry(_ number: pid_t) -> Entry? {
      let line = contents(of: "/proc/\(number)/stat")
      guard let end = line.lastIndex(of: ")") else { return nil }
      let fields = line[end...].split(separator: " ")
      // Field 4 is the parent, field 24 the resident pages; 2 is the name.
      guard fields.count > 22, let parent = pid_t(fields[2]),
        let pages = Int(fields[22])
      else { return nil }
      return Entry(
        number: number, parent: parent,
        kilobytes: pages * Int(getpagesize()) >> 10)
    }

    /// Not through Foundation: it trusts a file's size, and here that is 0.
    private static func contents(of path: String) -> String {
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return "" }
      defer { close(file) }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(file, &buffer, buffer.count)
      return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
  }
#endif
