/// A drawing of numbers, made once for the terminal and once as SVG.
public struct Figure: Sendable {
  /// What it shows, in a line.
  public let title: String
  /// What there is to see, for those who hear the page instead.
  public let description: String
  /// What is drawn.
  let content: Content

  /// What is drawn.
  enum Content: Sendable {
    /// Marks in a frame with two axes.
    case plot(x: Axis, y: Axis, marks: [Mark])
    /// Images in so many columns.
    case images([Image], columns: Int)
  }

  /// Marks in a frame with two axes.
  public init(
    title: String, description: String, x: Axis, y: Axis, marks: [Mark]
  ) {
    self.title = title
    self.description = description
    content = .plot(x: x, y: y, marks: marks)
  }

  /// Images side by side, `columns` to a row.
  public init(
    title: String, description: String, images: [Image], columns: Int
  ) {
    precondition(columns > 0, "\(columns) columns of images")
    self.title = title
    self.description = description
    content = .images(images, columns: columns)
  }
}
