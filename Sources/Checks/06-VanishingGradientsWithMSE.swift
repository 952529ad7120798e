import Coursework

/// Chapter 6: what its exercises ask and what people get wrong.
let vanishingGradientsWithMSE = Chapter(
  6, "VanishingGradientsWithMSE", title: "Vanishing gradients with MSE",
  exercises: [])
