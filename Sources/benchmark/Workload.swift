/// The physical limit that a workload is near to, and its amount of work.
enum Work: Equatable {
  /// Bytes that must be read or written, of arrays of a total size.
  case memory(bytes: Double)
  /// Additions and multiplications that must be done.
  case arithmetic(flop: Double)
}

/// A program of another library that does the same work.
struct Peer: Equatable {
  /// The name that `peers.py` knows.
  let name: String
  /// How many times faster this library is to be.
  let target: Double
}

/// One line of work that this library and its peers do on the same data.
protocol Workload {
  /// The name on the command line.
  var name: String { get }
  /// What is done, in words.
  var title: String { get }
  /// The peers that do it, too.
  var peers: [Peer] { get }
  /// The arrays that the peers get, by name.
  var arrays: [String: [Double]] { get }
  /// The numbers that the peers get, by name.
  var parameters: [String: Double] { get }

  /// Does the work once.
  mutating func run() throws -> [Double]

  /// The work of the last run.
  var work: Work { get }

  /// Compares this library's result with a peer's.
  func agreements(
    _ ours: [Double], _ theirs: [Double], of peer: Peer
  ) -> [Agreement]
}
