/// What a chapter program is asked to do.
struct Options: Equatable {
  /// What becomes of the page.
  enum Task: Equatable {
    /// Print it.
    case read
    /// List its sections in its place.
    case list
    /// List the options in its place.
    case help
    /// Write the Markdown page into this folder.
    case weave(String)
  }

  /// What becomes of the page.
  var task = Task.read
  /// Whether to wait for Return before each section.
  var steps = false
  /// The only section to show, as in `6.3`.
  var section: String?
  /// The width of the page, if not the terminal's.
  var width: Int?

  /// A usage error, with what would have been right.
  struct Misuse: Error, Equatable { let message: String }

  /// What `--help` prints.
  static let help = """
    (nothing)         read the chapter here
    --step            wait for Return before each section
    --section 6.3     show this section only
    --list            list the sections
    --width 60        wrap at so many columns
    --weave <folder>  write README.md and figures/ there
    --help            this list
    """

  /// The smallest width that still makes a page.
  static let smallestWidth = 20

  /// Reads the arguments that follow the program's name.
  init(_ arguments: some Sequence<String>) throws(Misuse) {
    var rest = arguments.makeIterator()
    while let option = rest.next() {
      switch option {
      case "--step": steps = true
      case "--list": task = .list
      case "--help", "-h": task = .help
      case "--section":
        section = try Options.value(of: option, rest.next(), as: "a number")
      case "--weave":
        task = .weave(
          try Options.value(of: option, rest.next(), as: "a folder"))
      case "--width":
        let text = try Options.value(of: option, rest.next(), as: "a number")
        guard let columns = Int(text), columns >= Options.smallestWidth else {
          throw Misuse(
            message: "--width takes a number of columns, at least "
              + "\(Options.smallestWidth), not '\(text)'")
        }
        width = columns
      default:
        throw Misuse(
          message: "There is no option '\(option)'. There are:\n\(Options.help)"
        )
      }
    }
  }

  private static func value(
    of option: String, _ value: String?, as kind: String
  ) throws(Misuse) -> String {
    guard let value, !value.hasPrefix("--") else {
      throw Misuse(message: "\(option) needs \(kind) after it")
    }
    return value
  }
}
