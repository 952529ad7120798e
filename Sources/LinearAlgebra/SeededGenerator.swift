/// A source of random bits that a seed determines: xoshiro256**, its state
/// filled from the seed by SplitMix64.
///
/// Integer arithmetic only, so one seed gives one stream of bits on every
/// machine and in every version of Swift.
/// - Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number
///   generators", ACM TOMS 47 (2021); C code at prng.di.unimi.it.
public struct SeededGenerator: RandomNumberGenerator, Equatable, Sendable {
  @usableFromInline var state: SIMD4<UInt64>

  /// Starts the stream that belongs to a seed; any seed will do, 0 included.
  public init(seed: UInt64) {
    var splitMix = SplitMix64(state: seed)
    state = SIMD4((0..<4).map { _ in splitMix.next() })
  }

  /// Starts from a whole state of xoshiro256**, to compare with other code.
  /// - Precondition: not all four words are zero.
  public init(state: SIMD4<UInt64>) {
    require(state != .zero, "the state of the generator is all zeros")
    self.state = state
  }

  /// Returns the next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    let result = rotateLeft(state[1] &* 5, by: 7) &* 9
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotateLeft(state[3], by: 45)
    return result
  }
}

@inlinable
func rotateLeft(_ x: UInt64, by count: UInt64) -> UInt64 {
  x << count | x >> (64 - count)
}

/// The generator that turns one word of seed into many.
/// - Source: S. Vigna, splitmix64.c, prng.di.unimi.it.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
