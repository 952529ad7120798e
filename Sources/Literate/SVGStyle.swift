/// The colours of an SVG, light and dark, and the patterns that go with them.
///
/// - Source: the series' colours are those of Okabe and Ito, Color Universal
///   Design (2008).
enum SVGStyle {
  /// How many series differ in colour and pattern; further ones begin again.
  static let count = 6
  /// How many shades a heat map has.
  static let shades = 12

  /// Colours of the series on a light ground.
  private static let light = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#000000",
  ]
  /// Colours of the series on a dark ground.
  private static let dark = [
    "#56b4e9", "#ff7f2a", "#00c896", "#e8a0c8", "#e69f00", "#f0e442",
  ]
  /// Dashes and gaps of the series' lines.
  static let dashes = ["", "9 4", "2 3", "12 3 2 3", "16 5", "5 2 1 2"]

  private static let font =
    "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',"
    + "'DejaVu Sans',Arial,sans-serif"

  /// The style sheet.
  static var sheet: String {
    let common = """
      text{font:13px \(font)}
      .middle{text-anchor:middle}.end{text-anchor:end}
      .line{fill:none;stroke-width:2;stroke-linejoin:round}
      .grid{stroke-width:1}.axis{stroke-width:1;fill:none}
      .rule{stroke-width:1.5;stroke-dasharray:6 4}
      .area{fill-opacity:.2;stroke:none}.bar{stroke-width:1.5;fill-opacity:.5}
      .dot{fill-opacity:.55;stroke-width:1.2}.open{fill-opacity:0}
      .halo{paint-order:stroke;stroke-width:4;stroke-linejoin:round}
      .sign,.over{stroke-width:1.2;fill:none}
      """
    let day = colours(
      light, ground: "#ffffff", ink: "#1f2328", faint: "#dfe3e8",
      middle: "#59636e", shade: ((255, 255, 255), (92, 99, 107)),
      positive: (0, 114, 178), negative: (213, 94, 0))
    let night = colours(
      dark, ground: "#0d1117", ink: "#e6edf3", faint: "#262c34",
      middle: "#9198a1", shade: ((13, 17, 23), (176, 184, 193)),
      positive: (86, 180, 233), negative: (255, 127, 42))
    return "\n\(common)\n\(day)\n@media (prefers-color-scheme:dark){\n"
      + "\(night)\n}\n"
  }

  private typealias Colour = (red: Double, green: Double, blue: Double)

  /// The rules that depend on the ground.
  private static func colours(
    _ series: [String], ground: String, ink: String, faint: String,
    middle: String, shade: (Colour, Colour), positive: Colour,
    negative: Colour
  ) -> String {
    let lines = series.enumerated().map {
      ".s\($0){stroke:\($1)}.f\($0){fill:\($1)}"
    }
    let greys = ramp("h", shade.0, shade.1)
    return """
      text{fill:\(ink)}.ground{fill:\(ground)}.halo{stroke:\(ground)}
      .grid{stroke:\(faint)}.axis,.rule{stroke:\(middle)}
      .sign{stroke:\(ink)}.over{stroke:\(ground)}
      .ink{fill:\(middle)}
      \(lines.joined(separator: "\n"))
      \(greys)
      \(ramp("p", shade.0, positive))
      \(ramp("n", shade.0, negative))
      """
  }

  /// A class for each shade from one colour to another.
  private static func ramp(_ name: String, _ a: Colour, _ b: Colour) -> String {
    (0..<shades).map { shade in
      let t = Double(shade) / Double(shades - 1)
      let parts = [
        a.red + t * (b.red - a.red), a.green + t * (b.green - a.green),
        a.blue + t * (b.blue - a.blue),
      ]
      let numbers = parts.map { "\(Int($0.rounded()))" }
      return ".\(name)\(shade){fill:rgb(\(numbers.joined(separator: ",")))}"
    }.joined()
  }

  /// The number of the shade for `t` between 0 and 1.
  static func shade(_ t: Double) -> Int {
    guard t.isFinite else { return 0 }
    return min(shades - 1, max(0, Int(t * Double(shades))))
  }

  /// The number of the shade for a value within `span`.
  static func shade(_ value: Double, of span: ClosedRange<Double>) -> Int {
    let width = span.upperBound - span.lowerBound
    return shade(width > 0 ? (value - span.lowerBound) / width : 0)
  }

  /// The width of a text in 13-pixel letters, rather too large than too small.
  static func width(of text: String) -> Double {
    7.4 * Double(text.count)
  }
}
