// Exercise 3.10 · What dimming does to the probabilities · stretch · 10 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the probabilities that a softmax regression gives an image when
  /// each pixel is multiplied by `brightness`.
  ///
  /// - Parameters:
  ///   - pixels: the bright image x, (d).
  ///   - weights: W, a row for each pixel, (d × k).
  ///   - intercepts: b, (k).
  ///   - brightness: a factor; at 0 the image is blank.
  ///
  /// You may call your own `softmax`.
  ///
  ///     dimmedProbabilities(
  ///       pixels: [1], weights: [[2, 0]], intercepts: [0, 0],
  ///       brightness: 0.5)  →  [0.7310585786300049, 0.2689414213699951]
  static func dimmedProbabilities(
    pixels: [Double], weights: [[Double]], intercepts: [Double],
    brightness: Double
  ) throws -> [Double] {
    try todo()
  }
}
