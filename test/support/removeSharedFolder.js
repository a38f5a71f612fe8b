module.exports = () => global.removeShared()
