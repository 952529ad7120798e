/// How much of a reader's time an exercise deserves.
public enum Grade: String, Sendable, Codable {
  /// Everybody: the idea of the section, once, by hand.
  case practice
  /// Most: what a person who finished the chapter can do.
  case recommended
  /// The curious: a step beyond the text.
  case stretch
}

/// One call of a reader's function, chosen for what it tells apart.
public struct Case: Sendable {
  /// The arguments in the order of the signature.
  public let inputs: [Value]
  /// What is special about this case, said to a learner who fails it.
  public let note: String?
  /// Whether a class sees only that the case failed, not what it holds.
  public let hidden: Bool

  /// A call with `inputs`, in the order of the signature.
  public init(
    _ inputs: any Encodable & Sendable..., note: String? = nil,
    hidden: Bool = false
  ) {
    self.inputs = inputs.map { input in
      do { return try Value(encoding: input) } catch {
        preconditionFailure("The input \(input) cannot be encoded: \(error)")
      }
    }
    self.note = note
    self.hidden = hidden
  }

  /// A call that a class does not see, with `inputs` as they travel.
  public init(hidden inputs: [Value]) {
    self.inputs = inputs
    note = nil
    hidden = true
  }
}

/// A wrong implementation that people really write, and what to say to them.
public struct Mistake: Sendable {
  /// A short name, as in `divides-by-p`; unique in its exercise.
  public let id: String
  /// What is wrong and why, addressed to the one who wrote it.
  public let explanation: String
  /// The wrong implementation.
  public let function: Function

  /// The mistake `id`, made by `function`.
  public init<
    each Argument: Decodable & SendableMetatype,
    Result: Encodable & SendableMetatype
  >(
    _ id: String, _ explanation: String,
    _ function: @escaping @Sendable (repeat each Argument) throws -> Result
  ) {
    self.id = id
    self.explanation = explanation
    self.function = Function(function)
  }
}

/// What an exercise asks, what answers it, and what people get wrong.
public struct Exercise: Sendable {
  /// Chapter and number, as in `6.3`.
  public let id: String
  /// What it is about, in a few words.
  public let title: String
  /// Who should do it.
  public let grade: Grade
  /// How long it takes a reader of the chapter.
  public let minutes: Int
  /// What it is worth.
  public let points: Int
  /// The reader's function, as in `odds(_:)`.
  public let function: String
  /// The names of its arguments, as a message shows them.
  public let arguments: [String]
  /// The section that explains it, as in `6.1`.
  public let section: String
  /// What is expected, in a line: shown beside the expected number.
  public let formula: String
  /// The calls it is judged by.
  public internal(set) var cases: [Case]
  /// How far an answer may be from the expected one.
  public let tolerance: Tolerance
  /// A right implementation, from which expected answers are computed.
  public let answer: Function
  /// For an answer that is a gradient: the same by central differences, shown
  /// beside a wrong answer.
  public let numerical: Function?
  /// Where more than one answer is right: says what is wrong with an answer,
  /// or nothing if it is right. Without it the tolerance decides.
  public let complaint: (@Sendable ([Value], Value) -> String?)?
  /// Wrong implementations that people write, each told apart by the cases.
  public let mistakes: [Mistake]
  /// Three: where to look, what to do, nearly how.
  public let hints: [String]

  /// An exercise; see its properties.
  public init<
    each Argument: Decodable & SendableMetatype,
    Result: Encodable & SendableMetatype
  >(
    _ id: String, _ title: String, _ grade: Grade, minutes: Int,
    points: Int = 1, function: String, arguments: [String], section: String,
    formula: String, cases: [Case], tolerance: Tolerance,
    hints: [String], mistakes: [Mistake], numerical: Function? = nil,
    complaint: (@Sendable ([Value], Value) -> String?)? = nil,
    answer: @escaping @Sendable (repeat each Argument) throws -> Result
  ) {
    self.id = id
    self.title = title
    self.grade = grade
    self.minutes = minutes
    self.points = points
    self.function = function
    self.arguments = arguments
    self.section = section
    self.formula = formula
    self.cases = cases
    self.tolerance = tolerance
    self.hints = hints
    self.mistakes = mistakes
    self.numerical = numerical
    self.complaint = complaint
    self.answer = Function(answer)
  }

  /// What is wrong with `answer` to a call with `inputs`: nothing, if it is
  /// right. `expected` is what `self.answer` says.
  public func objection(
    to answer: Value, inputs: [Value], expected: Value
  ) -> String? {
    if let complaint { return complaint(inputs, answer) }
    return tolerance.allows(answer, for: expected) ? nil : ""
  }
}

extension Exercise {
  /// The same with more `cases`, as a teacher adds hidden ones.
  public func adding(_ more: [Case]) -> Exercise {
    var copy = self
    copy.cases += more
    return copy
  }

  /// The same with those of its cases that are `hidden`, or with the others.
  func keeping(hidden: Bool) -> Exercise {
    var copy = self
    copy.cases = cases.filter { $0.hidden == hidden }
    return copy
  }
}

extension Exercise: CustomStringConvertible {
  /// The number and the title.
  public var description: String { "\(id) \(title)" }
}
