// An entry draws when it is loaded, so it holds nothing else.
import React from 'react';
import ForgeReconciler from '@forge/react';
import { ProjectPage } from './ProjectPage';

ForgeReconciler.render(<ProjectPage />);
