throw new Error('Plain Node must not import electron: only electron/main and electron/preload may.')
