import LinearAlgebra

/// Small tables with independently computed fits.
enum Examples {
  /// The temperatures in °F of 23 shuttle launches before Challenger's last.
  static let temperatures = Matrix.column([
    66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76,
    79, 75, 76, 58,
  ])
  /// Whether an O-ring showed thermal distress.
  static let distress: [Double] = [
    0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1,
  ]
  /// Hours studied by 20 students, Wikipedia, "Logistic regression".
  static let hours = Matrix.column([
    0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4,
    4.25, 4.5, 4.75, 5, 5.5,
  ])
  /// Whether the student passed.
  static let passed: [Double] = [
    0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1,
  ]
  /// Two features of 30 examples, drawn with NumPy's generator, seed 20.
  static let features = Matrix([
    [-0.4, 62.0], [1.4, 53.2], [0.4, 45.1], [-0.9, 41.0], [-1.0, 59.3],
    [-0.1, 51.3], [-0.6, 39.1], [-1.2, 41.6], [0.6, 50.2], [-0.5, 47.6],
    [-1.4, 62.3], [-1.2, 50.4], [2.1, 24.5], [-1.4, 42.8], [0.1, 32.9],
    [-0.2, 49.7], [0.2, 26.1], [0.6, 66.0], [0.4, 42.8], [-0.6, 23.5],
    [0.5, 65.0], [0.7, 20.2], [-0.4, 49.0], [-0.5, 60.3], [-1.7, 42.8],
    [0.6, 59.9], [0.2, 60.6], [0.5, 39.4], [1.3, 44.9], [-1.6, 54.4],
  ])
  /// Their classes, drawn from a multinomial logit.
  static let classes = [
    1, 1, 2, 2, 2, 1, 0, 1, 0, 1, 0, 0, 1, 1, 2, 1, 1, 1, 1, 0, 1, 1, 2, 2, 2,
    1, 1, 1, 1, 2,
  ]
}
