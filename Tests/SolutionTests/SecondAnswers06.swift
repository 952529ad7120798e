import Coursework

let secondAnswers06: [String: Function] = [:]
