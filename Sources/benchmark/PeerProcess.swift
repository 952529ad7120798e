import Foundation

/// What went wrong with the Python process.
struct PeerError: Error, CustomStringConvertible {
  let description: String
}

/// The Python process that runs the peers, one request at a time.
///
/// Requests and answers are lines of JSON; arrays travel as files of raw
/// little-endian doubles in one folder.
final class PeerProcess {
  /// What Python has, by its name: "numpy" → "2.4.6".
  private(set) var versions: [String: String] = [:]

  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var unread = Data()
  private let folder: URL

  /// The script beside this file.
  static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("peers.py")

  /// Starts Python on the script.
  /// - Throws: when there is no such program or it does not answer.
  init(python: String, folder: URL) throws {
    self.folder = folder
    guard FileManager.default.fileExists(atPath: Self.script.path) else {
      throw PeerError(
        description: "\(Self.script.path) is gone. Build the package again.")
    }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, Self.script.path, folder.path]
    process.standardInput = requests
    process.standardOutput = answers
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]
        .map { ($0, "1") }, uniquingKeysWith: { $1 })
    try process.run()
    versions = try answer().versions ?? [:]
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Gives the peers a workload's data; returns which of them are there.
  func load(_ workload: some Workload) throws -> [String] {
    for (name, elements) in workload.arrays {
      let data = elements.withUnsafeBytes { Data($0) }
      try data.write(to: folder.appendingPathComponent(name + ".f64"))
    }
    return try ask(
      Request(
        verb: "load", workload: workload.name,
        arrays: workload.arrays.keys
          .sorted(), parameters: workload.parameters)
    ).peers ?? []
  }

  /// Lets a peer do the work once; returns its seconds and, if asked for, its
  /// result.
  func run(
    _ peer: Peer, of workload: some Workload, wantsResult: Bool
  ) throws -> (Double, [Double]) {
    let answer = try ask(
      Request(
        verb: "run", workload: workload.name, peer: peer.name,
        wantsResult: wantsResult))
    guard let seconds = answer.seconds else {
      throw PeerError(description: "\(peer.name) gave no time.")
    }
    guard wantsResult else { return (seconds, []) }
    let file = folder.appendingPathComponent("result.f64")
    let data = try Data(contentsOf: file)
    let result = data.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self)
      }
    }
    return (seconds, result)
  }

  private struct Request: Encodable {
    let verb: String
    let workload: String
    var peer: String?
    var wantsResult: Bool?
    var arrays: [String]?
    var parameters: [String: Double]?
  }

  private struct Answer: Decodable {
    var error: String?
    var versions: [String: String]?
    var peers: [String]?
    var seconds: Double?
  }

  private func ask(_ request: Request) throws -> Answer {
    var line = try JSONEncoder().encode(request)
    line.append(UInt8(ascii: "\n"))
    try requests.fileHandleForWriting.write(contentsOf: line)
    return try answer()
  }

  private func answer() throws -> Answer {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(unread[unread.startIndex..<end])
        unread = Data(unread[(end + 1)...])
        let answer = try JSONDecoder().decode(Answer.self, from: line)
        if let error = answer.error { throw PeerError(description: error) }
        return answer
      }
      let more = answers.fileHandleForReading.availableData
      if more.isEmpty {
        throw PeerError(description: "Python ended without an answer.")
      }
      unread.append(more)
    }
  }
}
