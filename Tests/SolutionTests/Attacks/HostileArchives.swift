import Foundation

/// Attacks by an archive that is handed in.
enum HostileArchives {
  static let all: [Attack] = [
    .archive("paths that leave the archive") { room in
      ZipFile([
        ZipFile.Entry("../" + AttackRoom.target, answer(room)),
        ZipFile.Entry("../../honest/" + AttackRoom.target, answer(room)),
        ZipFile.Entry("..\\" + AttackRoom.target, answer(room)),
        ZipFile.Entry("/tmp/" + room.marker, answer(room)),
        ZipFile.Entry(room.out.path + "/" + room.marker, answer(room)),
      ]).data
    },
    .archive("links in the archive") { room in
      let target = room.root.path + "/Solutions/" + AttackRoom.chapter
      return ZipFile([
        ZipFile.Entry(
          AttackRoom.target, Data((target + "/" + AttackRoom.target).utf8),
          mode: 0o120777),
        ZipFile.Entry(AttackRoom.chapter, Data(target.utf8), mode: 0o120777),
      ]).data
    },
    .archive("a bomb of a hundred megabytes") { _ in
      ZipFile([ZipFile.Entry(AttackRoom.target, zeros: 100 << 20)]).data
    },
    .archive("a bomb that says it is small") { _ in
      ZipFile([
        ZipFile.Entry(AttackRoom.target, zeros: 100 << 20, said: 500)
      ]).data
    },
    .archive("an encrypted file") { room in
      ZipFile([
        ZipFile.Entry(AttackRoom.target, answer(room), flags: 1)
      ]).data
    },
    .archive("one name twice", .notAttempted, .doesNotCompile) { room in
      ZipFile([
        ZipFile.Entry(AttackRoom.target, Data("x".utf8)),
        ZipFile.Entry(AttackRoom.target, answer(room)),
      ]).data
    },
    .archive("one name twice, once of a size beyond all numbers") { room in
      ZipFile([
        ZipFile.Entry(AttackRoom.target, answer(room)),
        ZipFile.Entry(AttackRoom.target, said: .max),
      ]).data
    },
    .archive("names that are patterns and options") { room in
      ZipFile([
        ZipFile.Entry("*/" + AttackRoom.target + "/x", answer(room)),
        ZipFile.Entry("[0-9]?/*", answer(room)),
        ZipFile.Entry("-d/" + room.marker, answer(room)),
        ZipFile.Entry("-o", answer(room)),
      ]).data
    },
    .archive("a name of two lines") { room in
      let line = "-rw-r--r--  3.0 unx   10 tx stor 20261120.235900 "
      return ZipFile([
        ZipFile.Entry("a\n" + line + AttackRoom.target, answer(room))
      ]).data
    },
    .archive("half an archive") { room in
      let whole = ZipFile([ZipFile.Entry(AttackRoom.target, answer(room))]).data
      return whole.prefix(whole.count - 30)
    },
    .archive("no archive") { _ in
      Data(String(repeating: "PK\u{3}\u{4} not a zip ", count: 4000).utf8)
    },
    .archive("nothing at all") { _ in Data() },
    .archive("sixty thousand names") { _ in
      ZipFile(
        (0..<60_000).map { ZipFile.Entry("n\($0)", Data()) }
      ).data
    },
  ]

  private static func answer(_ room: AttackRoom) -> Data {
    Data((room.solved[AttackRoom.target] ?? "").utf8)
  }
}

/// An archive written byte by byte, so that it can say what is not so.
/// Source: PKWARE's APPNOTE.TXT 6.3.
struct ZipFile {
  /// A file in it.
  struct Entry {
    let name: String
    let stored: Data
    let method: Int
    let size: Int
    let checksum: UInt32
    var mode = 0o100644
    var flags = 0
    var more = Data()

    /// A file that is stored as it is.
    init(_ name: String, _ data: Data, mode: Int = 0o100644, flags: Int = 0) {
      self.name = name
      stored = data
      method = 0
      size = data.count
      checksum = crc(data)
      self.mode = mode
      self.flags = flags
    }

    /// A file of `zeros` bytes in little room, which may be `said` to be fewer.
    init(_ name: String, zeros: Int, said: Int? = nil) {
      self.name = name
      stored = deflated(zeros: zeros)
      method = 8
      size = said ?? zeros
      checksum = 0
    }

    /// An empty file that is `said` to be larger than four bytes can say.
    init(_ name: String, said: Int) {
      self.name = name
      stored = Data()
      method = 0
      size = 0xffff_ffff
      checksum = 0
      more = little(1, 2) + little(16, 2) + little(said, 8) + little(0, 8)
    }
  }

  let data: Data

  init(_ entries: [Entry]) {
    var files = Data()
    var table = Data()
    for entry in entries {
      let start = files.count
      let common =
        little(20, 2) + little(entry.flags, 2) + little(entry.method, 2)
        + little(0, 2) + little(0x5d75, 2) + little(Int(entry.checksum), 4)
        + little(entry.stored.count, 4) + little(entry.size, 4)
        + little(entry.name.utf8.count, 2) + little(entry.more.count, 2)
      let name = Data(entry.name.utf8) + entry.more
      files += little(0x0403_4b50, 4) + common + name + entry.stored
      table += little(0x0201_4b50, 4) + little(0x031e, 2) + common
      table += little(0, 2) + little(0, 2) + little(0, 2)
      table += little(entry.mode << 16, 4) + little(start, 4) + name
    }
    let count = little(entries.count, 2)
    data =
      files + table + little(0x0605_4b50, 4) + little(0, 4) + count + count
      + little(table.count, 4) + little(files.count, 4) + little(0, 2)
  }
}

/// A number in `bytes` bytes, the lowest first.
private func little(_ number: Int, _ bytes: Int) -> Data {
  Data((0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
}

/// The checksum of a zip archive: CRC-32.
private func crc(_ data: Data) -> UInt32 {
  ~data.reduce(~0) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1
    }
  }
}

/// At least `zeros` zeros, compressed by the fixed code of RFC 1951: one zero,
/// and then 'the last 258 bytes once more' in 13 bits each.
private func deflated(zeros: Int) -> Data {
  var bytes: [UInt8] = []
  var (bits, count) = (0, 0)
  func add(_ word: Int, _ length: Int) {
    for place in (0..<length).reversed() {
      bits |= (word >> place & 1) << count
      count += 1
      if count == 8 {
        bytes.append(UInt8(bits))
        (bits, count) = (0, 0)
      }
    }
  }
  add(0b110, 3)
  add(0b0011_0000, 8)
  for _ in 0..<(zeros / 258) {
    add(0b1100_0101, 8)
    add(0, 5)
  }
  add(0, 7)
  add(0, 7)
  return Data(bytes)
}
