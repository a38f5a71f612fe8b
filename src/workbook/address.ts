export * from '#spec'
