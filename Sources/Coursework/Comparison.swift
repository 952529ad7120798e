import Foundation

extension Message {
  /// A wrong answer beside the expected one.
  struct Comparison {
    let exercise: Exercise
    let index: Int
    let objection: String
    let expected: [Value]
    let answers: [Value]
    let mistake: Mistake?

    /// The whole message.
    var text: String {
      let blocks = [facts, table, diagnosis].compactMap(\.self)
      return blocks.joined(separator: "\n\n")
    }

    private var facts: String {
      let wanted = expected[index]
      let got = answers[index]
      let digits = Value.digitsToTellApart(wanted, got)
      var lines = [field("in", inputLine(exercise, index))]
      lines.append(
        field(
          "expected", wanted.shown(digits: digits) + "   " + exercise.formula))
      let distance =
        objection.isEmpty
        ? difference(got, wanted, ratios: !exercise.tolerance.isExact)
        : objection
      let gap = distance.isEmpty ? "" : "   "
      lines.append(field("got", got.shown(digits: digits) + gap + distance))
      if let note = exercise.cases[index].note {
        lines.append(field("this case", note))
      }
      let wrong = zip(zip(exercise.cases, answers), expected).filter {
        exercise.objection(
          to: $0.1, inputs: $0.0.inputs, expected: $1) != nil
      }.count
      lines.append(
        field(
          "cases",
          "\(wrong) of \(answers.count) \(wrong == 1 ? "is" : "are") wrong"))
      return lines.joined(separator: "\n")
    }

    /// Analytic against numerical values, for a gradient that differs from its
    /// differences.
    private var table: String? {
      guard let numerical = exercise.numerical,
        let values = try? numerical(exercise.cases[index].inputs).numbers,
        answers[index].numbers.count == values.count, values.count > 1
      else { return nil }
      let table = GradientTable(
        yours: answers[index].numbers, numerical: values)
      return table.agrees ? nil : table.text
    }

    private var diagnosis: String? {
      guard let mistake else { return nil }
      return mistake.explanation
        + "\nChapter \(exercise.section) explains it."
    }
  }
}

/// How far `got` is from `wanted`, in words; without `ratios`, as for an index,
/// never as a factor.
func difference(
  _ got: Value, _ wanted: Value, ratios: Bool = true
) -> String {
  switch (got, wanted) {
  case (.number(let got), .number(let wanted)):
    if !ratios, got.isFinite, wanted.isFinite {
      return "off by \(shown(got - wanted, digits: 3))"
    }
    return difference(got, wanted)
  case (.list(let got), .list(let wanted)):
    if got.count != wanted.count {
      return "\(got.count) \(got.count == 1 ? "entry" : "entries") instead of"
        + " \(wanted.count)"
    }
    let worst = zip(got, wanted).enumerated().max {
      distance($0.element) < distance($1.element)
    }
    guard let worst else { return "" }
    let rest = difference(worst.element.0, worst.element.1, ratios: ratios)
    if case .list = worst.element.1, rest.hasPrefix("at index ") {
      return "in row \(worst.offset), " + rest
    }
    return "at index \(worst.offset): " + rest
  default:
    guard let got = got.elements, let wanted = wanted.elements,
      got.count == wanted.count
    else { return "" }
    return difference(.list(got), .list(wanted), ratios: ratios)
  }
}

private func distance(_ pair: (Value, Value)) -> Double {
  let (got, wanted) = (pair.0.numbers, pair.1.numbers)
  guard got.count == wanted.count else { return .infinity }
  return zip(got, wanted).map { a, b in
    a == b || (a.isNaN && b.isNaN) ? 0 : abs(a - b)
  }.map { $0.isNaN ? .infinity : $0 }.max() ?? 0
}

private func difference(_ got: Double, _ wanted: Double) -> String {
  if got.isNaN { return wanted.isNaN ? "" : "not a number" }
  if got.isInfinite { return "infinite" }
  if wanted.isNaN || wanted.isInfinite { return "a finite number" }
  if wanted == 0 { return "off by \(shown(got, digits: 3))" }
  let ratio = got / wanted
  if ratio < 0 && abs(ratio + 1) < 1e-9 { return "the sign is wrong" }
  if ratio >= 1.5 { return "\(shown(ratio, digits: 3)) times too large" }
  if ratio > 0 && ratio <= 2.0 / 3 {
    return "\(shown(1 / ratio, digits: 3)) times too small"
  }
  return "off by \(shown(got - wanted, digits: 3))"
}

/// A gradient beside its central differences, with the ratio of each entry.
struct GradientTable {
  let yours: [Double]
  let numerical: [Double]

  var text: String {
    var lines = ["  entry         yours     numerical   ratio"]
    for (index, (a, b)) in zip(yours, numerical).enumerated().prefix(12) {
      lines.append(
        column("\(index)", 7) + column(shown(a, digits: 6), 14)
          + column(shown(b, digits: 6), 14)
          + column(b == 0 ? "" : shown(a / b, digits: 4), 8))
    }
    if yours.count > 12 { lines.append("  … \(yours.count - 12) more") }
    if let ratio = constantRatio {
      lines.append(
        "Every entry is \(shown(ratio, digits: 4)) times what it"
          + " should be.")
    }
    return lines.joined(separator: "\n")
  }

  /// Whether the two columns are equal as far as differences can tell.
  var agrees: Bool {
    zip(yours, numerical).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($1)) }
  }

  /// The ratio, if it is the same in two entries or more.
  var constantRatio: Double? {
    let pairs = zip(yours, numerical).filter { abs($1) > 1e-6 }
    let ratios = pairs.map { $0 / $1 }
    guard pairs.count > 1, let first = ratios.first, first.isFinite,
      abs(first - 1) > 1e-4,
      ratios.allSatisfy({ abs($0 - first) <= 1e-4 * abs(first) })
    else { return nil }
    return first
  }

  private func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
