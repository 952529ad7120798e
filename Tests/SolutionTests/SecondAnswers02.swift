import Coursework

let secondAnswers02: [String: Function] = [:]
