import LinearAlgebra
import Logits

/// Objectives whose minima are known in closed form.
enum Example {
  /// ½ (x − 1)² + 50 (y + 2)², minimum 0 at (1, −2), condition number 100.
  static var bowl: Objective {
    Objective(
      dimension: 2,
      value: { ($0[0] - 1) * ($0[0] - 1) / 2 + 50 * ($0[1] + 2) * ($0[1] + 2) },
      gradient: { [$0[0] - 1, 100 * ($0[1] + 2)] },
      hessian: { _ in Matrix.diagonal([1, 100]) })
  }

  /// Rosenbrock's valley (1 − x)² + 100 (y − x²)², minimum 0 at (1, 1).
  static var valley: Objective {
    Objective(
      dimension: 2,
      value: { x in
        let rise = x[1] - x[0] * x[0]
        return (1 - x[0]) * (1 - x[0]) + 100 * rise * rise
      },
      gradient: { x in
        let rise = x[1] - x[0] * x[0]
        return [-2 * (1 - x[0]) - 400 * x[0] * rise, 200 * rise]
      })
  }
}
