/// Draws images in columns as SVG.
struct SVGImages {
  private let images: [Image]
  private let columns: Int
  private var xml = XML()

  /// The space between images.
  private static let gap = 16.0
  /// The space for a caption.
  private static let caption = 24.0

  /// The document's lines and size.
  static func lines(
    _ images: [Image], columns: Int
  ) -> (lines: [String], width: Double, height: Double) {
    var drawing = SVGImages(images: images, columns: columns)
    drawing.draw()
    let rows = (images.count + columns - 1) / columns
    let width = drawing.step.width * Double(columns) + gap
    let height = drawing.step.height * Double(rows) + gap
    return (drawing.xml.lines, max(width, 200), height)
  }

  private init(images: [Image], columns: Int) {
    self.images = images
    self.columns = columns
  }

  /// The size of a pixel, so that a row is at most 720 wide.
  private var pixel: Double {
    let widest = images.map { $0.pixels[0].count }.max() ?? 1
    let room = (720 - SVGImages.gap) / Double(columns) - SVGImages.gap
    return max(2, min(14, (room / Double(widest)).rounded(.down)))
  }

  /// How far apart images stand.
  private var step: (width: Double, height: Double) {
    let widest = images.map { Double($0.pixels[0].count) * pixel }.max() ?? 0
    let tallest = images.map { Double($0.pixels.count) * pixel }.max() ?? 0
    let longest = images.map { SVGStyle.width(of: $0.caption) }.max() ?? 0
    let caption = longest > 0 ? SVGImages.caption : 0
    return (
      max(widest, longest) + SVGImages.gap, tallest + caption + SVGImages.gap
    )
  }

  private mutating func draw() {
    for (index, image) in images.enumerated() {
      let left = SVGImages.gap + step.width * Double(index % columns)
      let top = SVGImages.gap + step.height * Double(index / columns)
      draw(image, left, top)
    }
  }

  private mutating func draw(_ image: Image, _ left: Double, _ top: Double) {
    let shades = image.shades
    for (row, pixels) in shades.enumerated() {
      for (column, shade) in pixels.enumerated() {
        let x = left + pixel * Double(column)
        draw(shade, x, top + pixel * Double(row))
      }
    }
    let (width, height) = (
      pixel * Double(image.pixels[0].count), pixel * Double(shades.count)
    )
    xml.add(
      "rect",
      [
        ("class", "axis"), ("x", pixels(left)), ("y", pixels(top)),
        ("width", pixels(width)), ("height", pixels(height)),
      ])
    guard !image.caption.isEmpty else { return }
    xml.add(
      "text",
      [
        ("class", "middle"), ("x", pixels(left + width / 2)),
        ("y", pixels(top + height + 17)),
      ], text: image.caption)
  }

  private mutating func draw(_ shade: Image.Shade, _ x: Double, _ y: Double) {
    guard shade.level > 0 else { return }
    xml.add(
      "rect",
      [
        ("class", "\(shade.sign)\(shade.level)"), ("x", pixels(x)),
        ("y", pixels(y)), ("width", pixels(pixel)), ("height", pixels(pixel)),
      ])
    guard shade.sign != "h", shade.level > 1, pixel >= 7 else { return }
    let (middle, arm) = (pixel / 2, pixel / 4)
    let level =
      "M\(pixels(x + middle - arm)) \(pixels(y + middle))h\(pixels(2 * arm))"
    let upright =
      "M\(pixels(x + middle)) \(pixels(y + middle - arm))v\(pixels(2 * arm))"
    xml.add(
      "path",
      [
        ("class", shade.level > 6 ? "over" : "sign"),
        ("d", shade.sign == "n" ? level : level + upright),
      ])
  }
}

extension Image {
  /// How a pixel looks: its sign (`h` none, `p`, `n`) and its strength.
  struct Shade: Equatable {
    let sign: String
    let level: Int
  }

  /// How the pixels look, row by row.
  var shades: [[Shade]] {
    let all = pixels.joined().filter(\.isFinite)
    let span = range ?? ((all.min() ?? 0)...(all.max() ?? 1))
    let size = max(abs(span.lowerBound), abs(span.upperBound))
    return pixels.map { row in
      row.map { value in
        guard isSigned else {
          return Shade(sign: "h", level: SVGStyle.shade(value, of: span))
        }
        let level = SVGStyle.shade(size > 0 ? abs(value) / size : 0)
        return Shade(sign: value < 0 ? "n" : "p", level: level)
      }
    }
  }
}
