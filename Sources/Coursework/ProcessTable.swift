import Foundation

/// The processes of the machine at one moment.
struct ProcessTable {
  /// One process.
  struct Entry {
    let number: pid_t
    let parent: pid_t
    /// Memory in use.
    let kilobytes: Int
    /// Address space.
    let spaceKilobytes: Int
    /// Seconds of computing, also of its children that have ended.
    let seconds: Double
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
        kilobytes: Int(all.ptinfo.pti_resident_size >> 10),
        spaceKilobytes: Int(all.ptinfo.pti_virtual_size >> 10),
        seconds: seconds(
          all.ptinfo.pti_total_user + all.ptinfo.pti_total_system))
    }

    private static func seconds(_ ticks: UInt64) -> Double {
      var base = mach_timebase_info_data_t()
      guard mach_timebase_info(&base) == KERN_SUCCESS else { return 0 }
      return Double(ticks) * Double(base.numer) / Double(base.denom) * 1e-9
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
      // Field 2 is the name, 4 the parent, 14 to 17 the time of the process
      // and of its children, 23 the bytes of address space, 24 the pages in
      // memory.
      guard fields.count > 22, let parent = pid_t(fields[2]),
        let bytes = Int(fields[21]), let pages = Int(fields[22])
      else { return nil }
      let ticks = fields[12...15].compactMap { Double($0) }.reduce(0, +)
      return Entry(
        number: number, parent: parent,
        kilobytes: pages * Int(getpagesize()) >> 10,
        spaceKilobytes: bytes >> 10,
        seconds: ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
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
