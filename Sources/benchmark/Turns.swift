/// One side's line of a workload: how long it took, and whether it counts.
struct Row {
  /// The workload's name.
  let workload: String
  /// The workload in words.
  let title: String
  /// Who did it: "Logits" or a peer.
  let side: String
  /// The durations.
  let times: Times
  /// The peer's median by ours; nil for ourselves.
  var ratio: Double?
  /// What the ratio is to be at least.
  var target: Double?
  /// How far the results are apart, at worst.
  var agreement: Agreement?
  /// The limit, and how much of it our median reached; nil for peers.
  var limit: Limit?

  /// Whether the results disagree, so that the times compare nothing.
  var isRefused: Bool { agreement?.holds == false }
}

/// A rate of this core, and what a workload reached of it.
struct Limit {
  /// "GB/s" or "GFLOP/s".
  let unit: String
  /// The rate that a loop of nothing else reaches.
  let peak: Double
  /// The workload's rate.
  let reached: Double
}

/// Lets this library and the peers do a workload in turns.
struct Turns {
  /// The process with the peers, or nil to time this library alone.
  let process: PeerProcess?
  /// How often each side runs.
  let rounds: Int

  /// Returns our row and one for each peer that is there.
  func rows(_ workload: some Workload) throws -> [Row] {
    var workload = workload
    let there = try process?.load(workload) ?? []
    let peers = workload.peers.filter { there.contains($0.name) }
    var ours = Times()
    var theirs = [Times](repeating: Times(), count: peers.count)
    var agreements = [[Agreement]](repeating: [], count: peers.count)
    // The first round warms caches on all sides and checks the results.
    for round in 0...rounds {
      let (seconds, result) = try timed { try workload.run() }
      if round > 0 { ours.add(seconds) }
      for (p, peer) in peers.enumerated() {
        guard let process else { continue }
        let isChecked = round == 0 || round == rounds
        let (seconds, other) = try process.run(
          peer, of: workload, wantsResult: isChecked)
        if round > 0 { theirs[p].add(seconds) }
        if isChecked {
          agreements[p] += workload.agreements(result, other, of: peer)
        }
      }
    }
    return [row(of: workload, ours)]
      + peers.indices.map { p in
        Row(
          workload: workload.name, title: workload.title, side: peers[p].name,
          times: theirs[p], ratio: theirs[p].median / ours.median,
          target: peers[p].target, agreement: agreements[p].worst)
      }
  }

  private func row(of workload: some Workload, _ times: Times) -> Row {
    let limit: Limit
    switch workload.work {
    case .memory(let bytes):
      limit = Limit(
        unit: "GB/s", peak: Limits.bandwidth(bytes: bytes) / 1e9,
        reached: bytes / times.median / 1e9)
    case .arithmetic(let flop):
      limit = Limit(
        unit: "GFLOP/s", peak: Limits.arithmetic() / 1e9,
        reached: flop / times.median / 1e9)
    }
    return Row(
      workload: workload.name, title: workload.title, side: "Logits",
      times: times, limit: limit)
  }
}
