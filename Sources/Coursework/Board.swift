import Foundation

/// Results as they come in from several threads, each with a place of its own.
public final class Board<Element: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var places: [Element?]

  /// A board with `count` places, all of them empty.
  public init(count: Int) { places = Array(repeating: nil, count: count) }

  /// Keeps a result and returns how many there are.
  public func put(_ element: Element, at index: Int) -> Int {
    lock.withLock {
      places[index] = element
      return places.count { $0 != nil }
    }
  }

  /// The results so far, in the order of their places.
  public var all: [Element] { lock.withLock { places.compactMap(\.self) } }
}
