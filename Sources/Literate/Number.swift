import Foundation

/// `x` to so many significant digits, without trailing zeros, as a page
/// prints it: `0.98201`, `−3`, `1.2e−10`, `∞`, `NaN`.
public func formatted(_ x: Double, digits: Int = 5) -> String {
  guard x.isFinite else { return word(x) }
  return typeset(String(format: "%.\(max(digits, 1))g", x))
}

/// `x` to so many places after the point, as in `0.50`.
public func formatted(_ x: Double, decimals: Int) -> String {
  guard x.isFinite else { return word(x) }
  return typeset(String(format: "%.\(max(decimals, 0))f", x))
}

/// The word or symbol of a number that is not finite.
private func word(_ x: Double) -> String {
  x.isNaN ? "NaN" : x < 0 ? "−∞" : "∞"
}

/// A C format's digits with a minus sign, no `−0`, no padded exponent.
private func typeset(_ digits: String) -> String {
  let parts = digits.split(separator: "e", maxSplits: 1)
  var mantissa = String(parts.first ?? "0")
  if mantissa.allSatisfy({ "-0.".contains($0) }) {
    mantissa = mantissa.replacing("-", with: "")
  }
  mantissa = mantissa.replacing("-", with: "−")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
  return "\(mantissa)e\(exponent < 0 ? "−" : "")\(abs(exponent))"
}
