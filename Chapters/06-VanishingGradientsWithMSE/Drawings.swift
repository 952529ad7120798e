import Literate

// How the chapter's tables and figures are set; what is in them is computed
// in main.swift.

/// A row of a table: a name, then numbers to so many places.
func row(_ name: String, _ numbers: [Double], decimals: Int = 4) -> [Cell] {
  [Cell(name)] + numbers.map { Cell($0, decimals: decimals) }
}

/// A row of numbers to so many significant digits.
func row(_ numbers: [Double], digits: Int = 5) -> [Cell] {
  numbers.map { Cell($0, digits: digits) }
}

/// The outputs of neurons against the epoch.
func outputCurves(_ curves: [(name: String, outputs: [Double])]) -> Figure {
  Figure(
    title: "Output against epoch",
    description: """
      From w = b = 2, squared error leaves the output near 1 for some 150 \
      epochs and then falls; cross-entropy falls at once. From w = 0.6, \
      b = 0.9 squared error falls at once too.
      """,
    x: Axis("epoch"), y: Axis("output a", range: 0...1),
    marks: curves.map { name, outputs in
      .line(x: outputs.indices.map(Double.init), y: outputs, label: name)
    })
}

/// Two losses over the logit, each with its tangent at z = 4.
func lossCurves(
  _ losses: [(name: String, loss: Slope, slope: Slope)]
) -> Figure {
  let curves = losses.map { Mark.curve(-6...6, label: $0.name, $0.loss) }
  let tangents = losses.indices.map { i in
    let (loss, slope) = (losses[i].loss, losses[i].slope)
    return Mark.line(
      [2.5, 5.5].map { ($0, loss(4) + slope(4) * ($0 - 4)) },
      label: i == 0 ? "tangents at z = 4" : nil, series: 4)
  }
  return Figure(
    title: "What y = 0 costs, against the logit",
    description: """
      Cross-entropy rises as a straight line for positive logits; squared \
      error levels off at ½. At z = 4 one tangent is steep, the other flat.
      """,
    x: Axis("logit z"), y: Axis("loss", range: 0...6),
    marks: curves + tangents)
}

/// Times by formula as curves, as counted by points.
func timeCurves(
  _ scores: [Double], _ times: [(name: String, formula: Slope, [Double])]
) -> Figure {
  Figure(
    title: "Epochs until a < ½, against the score at the start",
    description: """
      On a logarithmic scale squared error's time is nearly a straight line, \
      from tens of epochs to tens of thousands; cross-entropy's stays below 40.
      """,
    x: Axis("score at the start z₀"), y: Axis("epochs", scale: .log10),
    marks: times.map { .curve(1...10, label: $0.name, $0.formula) }
      + times.indices.map { i in
        .points(
          x: scores, y: times[i].2, label: i == 0 ? "counted" : nil, series: i)
      })
}

/// The size of both slopes over the output.
func slopeCurves() -> Figure {
  Figure(
    title: "Size of the slope against the output, for y = 0",
    description: """
      Cross-entropy's slope is the diagonal, largest where the output is most \
      wrong. Squared error's is a low hump: its peak is 4/27, at 2/3.
      """,
    x: Axis("output a: right at 0, wrong at 1"), y: Axis("slope by the logit"),
    marks: [
      .curve(0...1, label: "squared error, a²(1 − a)") { $0 * $0 * (1 - $0) },
      .curve(0...1, label: "cross-entropy, a") { $0 },
      .rule(x: 2.0 / 3), .text("4/27 at a = ⅔", at: (0.69, 0.2)),
    ])
}

/// A loss over the temperature of even odds and the logarithm of the
/// steepness, with the place where an optimiser stopped.
func landscape(
  _ title: String, _ description: String, levels: [Double],
  stopped name: String, at place: (Double, Double), isShaded: Bool = true,
  _ loss: (Double, Double) -> Double
) -> Figure {
  let grid = Grid(x: 58...72, y: -1...1, columns: 71, rows: 51, loss)
  return Figure(
    title: title, description: description,
    x: Axis("temperature of even odds c (°F)"),
    y: Axis("log₁₀ of the steepness k (per °F)"),
    marks: (isShaded ? [.heatMap(grid)] : []) + [
      .contours(grid, levels: levels),
      .points([place], label: "where \(name) stopped", series: 1),
    ])
}

/// Lines over the steps of a training, from step 1 on.
func stepCurves(
  _ title: String, _ description: String, y: Axis, steps: [Int],
  _ lines: [(name: String, values: [Double])]
) -> Figure {
  Figure(
    title: title, description: description, x: Axis("step", scale: .log10),
    y: y,
    marks: lines.map { name, values in
      .line(
        x: steps.dropFirst().map(Double.init), y: Array(values.dropFirst()),
        label: name)
    })
}
