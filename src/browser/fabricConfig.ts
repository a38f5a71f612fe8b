/** Read by Fabric when its code is loaded, so it is set before: without it fonts would come from a server. */
Object.assign(window, { FabricConfig: { fontBaseUrl: '', iconBaseUrl: '' } })
