/** The Teamwork Graph behind our port, with the rights of the one who looks. Needs the scope read:graph:jira. */
import api from '@forge/api';
import type { Goals } from '../ports';

const query = `query GoalsOfProject($cypher: String!, $params: JSON!) {
  graphStore @optIn(to: ["GraphStore", "GraphStoreCypherQueryV2"]) {
    cypherQueryV2(query: $cypher, params: $params) {
      edges { node { columns { key value { ... on GraphStoreCypherQueryV2AriNode { data { ... on TownsquareGoal { id } } } } } } }
    }
  }
}`;
const cypher =
  'MATCH (project:JiraProject {ari: $id})-[:project_associated_atlas_goal]->(goal:TownsquareGoal) RETURN goal';

export const goalsAsUser = (cloudId: string): Goals => ({
  ofProject: async (projectId) => {
    const params = { id: `ari:cloud:jira:${cloudId}:project/${projectId}` };
    const response = await api.asUser().requestGraph(query, { cypher, params });
    return { status: response.status, body: response.ok ? await response.json() : undefined };
  },
});
