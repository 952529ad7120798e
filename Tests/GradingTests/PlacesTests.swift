import Foundation
import Testing

@testable import Grading

@Suite struct PlacesTests {
  private let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "places-\(UUID().uuidString)")
    let manager = FileManager.default
    try manager.createDirectory(
      at: place.appending(path: "course/inner"),
      withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      atPath: place.appending(path: "link").path,
      withDestinationPath: "course/inner")
    try manager.createSymbolicLink(
      atPath: place.appending(path: "broken").path,
      withDestinationPath: "nowhere")
  }

  @Test(arguments: [
    ("link", "course/inner"), ("link/new", "course/inner/new"),
    ("link/a/b/c", "course/inner/a/b/c"), ("course/./x/../y", "course/y"),
    ("broken/x", "broken/x"), ("new/x", "new/x"),
  ])
  func `links are followed as far as there is something`(
    path: String, end: String
  ) {
    defer { try? FileManager.default.removeItem(at: place) }
    #expect(
      resolved(place.path + "/" + path).path == place.path + "/" + end)
  }

  @Test(arguments: [
    ("course", true), ("course/new", true), ("link/new/x", true),
    ("link", true), ("courses", false), ("new/x", false), ("broken/x", false),
  ])
  func `a place is inside, whatever way leads there`(
    path: String, isThere: Bool
  ) {
    defer { try? FileManager.default.removeItem(at: place) }
    let course = place.appending(path: "course")
    #expect(isInside(place.appending(path: path), course) == isThere)
  }
}
